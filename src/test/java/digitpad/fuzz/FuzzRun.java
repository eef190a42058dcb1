package digitpad.fuzz;

import digitpad.text.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives one reader many files. The first cases are the intact samples, which must be accepted. The others are damaged
 * and must be accepted or refused with a message for the user.
 */
final class FuzzRun {
    private static final int MAX_FAILURES = 10;
    private static final int MAX_MESSAGE_LENGTH = 1_000;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final FuzzedReader reader;
    private final long seed;
    private final List<String> failures = new ArrayList<>();
    private volatile int current;
    private int accepted;
    private int refused;

    FuzzRun(FuzzedReader reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /**
     * Runs the cases from {@code first} to before {@code end} on a thread of their own.
     *
     * @throws AssertionError if a case does not end in time
     */
    FuzzResult run(int first, int end, long timeoutMinutes) throws Exception {
        long start = System.nanoTime();
        FutureTask<Void> cases = new FutureTask<>(() -> runCases(first, end), null);
        Thread thread = new Thread(cases, "fuzz " + reader.name());
        // A reader that never returns must not keep the process alive.
        thread.setDaemon(true);
        thread.start();
        try {
            cases.get(timeoutMinutes, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new AssertionError(replay(current) + " the time ran out in this case", e);
        }
        return new FuzzResult(
                reader.name(), current - first + 1, accepted, refused, failures, (System.nanoTime() - start) / 1e9);
    }

    private void runCases(int first, int end) {
        for (int number = first; number < end && failures.size() < MAX_FAILURES; number++) {
            current = number;
            byte[] file = file(number);
            problem(number, file).ifPresent(problem -> failures.add(replay(current) + " " + problem + saved(file)));
        }
    }

    /** Returns the file of a case. It depends on the seed and the number only, so that a case can be run alone. */
    private byte[] file(int number) {
        List<? extends Sample> samples = reader.samples();
        if (number < samples.size()) {
            return samples.get(number).intact();
        }
        Random random = new Random(31 * (31 * seed + reader.name().hashCode()) + number);
        return samples.get(random.nextInt(samples.size())).damaged(random);
    }

    /** Reads a file and returns what is wrong with how that ended. */
    private Optional<String> problem(int number, byte[] file) {
        write(file);
        long before = AllocationMeter.allocatedBytes();
        Optional<String> problem;
        try {
            Object value = reader.reading().read(reader.file());
            accepted++;
            problem = value == null ? Optional.of("returned nothing") : Optional.empty();
        } catch (UserException e) {
            refused++;
            problem = number < reader.samples().size()
                    ? Optional.of("refused an intact file: " + e.getMessage())
                    : problem(e.getMessage());
        } catch (Exception | Error e) {
            return Optional.of(stackTrace(e));
        }
        long megabytes = (AllocationMeter.allocatedBytes() - before) / BYTES_PER_MEGABYTE;
        return megabytes > reader.maxMegabytes()
                ? Optional.of("allocated " + megabytes + " MB for a file of " + file.length + " bytes")
                : problem;
    }

    /** Returns what is wrong with a message. */
    private static Optional<String> problem(String message) {
        boolean sentence = message != null
                && !message.isBlank()
                && message.length() <= MAX_MESSAGE_LENGTH
                && message.strip().endsWith(".")
                && message.lines().count() == 1;
        return sentence ? Optional.empty() : Optional.of("refused with a message that is no sentence: " + message);
    }

    private void write(byte[] file) {
        try {
            Files.write(reader.file(), file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write a test file", e);
        }
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private String replay(int number) {
        return "Run again with mvn -Pfuzz test -Dfuzz.reader=\"" + reader.name() + "\" -Dfuzz.seed=" + seed
                + " -Dfuzz.case=" + number + ":";
    }

    /** Saves the file of a failed case, and returns where. */
    private String saved(byte[] file) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "fuzz"));
            Path copy = folder.resolve(reader.name().replace(' ', '-') + "-" + seed + "-" + current);
            Files.write(copy, file);
            return System.lineSeparator() + "The file is " + copy.toAbsolutePath();
        } catch (IOException e) {
            return System.lineSeparator() + "The file could not be saved: " + e;
        }
    }
}
