package digitpad.training.batches;

import digitpad.ink.StrokeFile;
import digitpad.ink.StrokeSample;
import digitpad.ink.StrokeSamples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of samples in public stroke files that are left out of training, because they do not show what their label
 * says: parts of a digit, two at once, or a neighbor's label. Scores include them.
 */
final class BrokenSamples {
    private static final Pattern FILE = Pattern.compile("file ([0-9a-f]{64}) \\S+");
    private static final Pattern SAMPLE = Pattern.compile("(\\S) (\\S+) (\\S+) \\S.*");

    private static final BrokenSamples SHIPPED = read("broken-samples.txt");

    /** The samples of each file, by its SHA-256. */
    private final Map<String, Set<SampleId>> byFile = new HashMap<>();

    /** Identifies a sample in its file, in which numbers may be used again. */
    private record SampleId(String character, String writer, String number) {
        static SampleId of(StrokeSample sample) {
            return new SampleId(sample.character(), sample.writer(), sample.number());
        }
    }

    private BrokenSamples(List<String> lines) {
        Set<SampleId> samples = null;
        for (String line : lines) {
            Matcher file = FILE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (line.isBlank() || line.startsWith("##")) {
                continue;
            }
            if (file.matches()) {
                samples = byFile.computeIfAbsent(file.group(1), unused -> new HashSet<>());
            } else if (samples != null && sample.matches()) {
                samples.add(new SampleId(sample.group(1), sample.group(2), sample.group(3)));
            } else {
                throw new IllegalArgumentException("neither a file nor a sample with a reason: " + line);
            }
        }
    }

    /** Returns the list of the program. */
    static BrokenSamples shipped() {
        return SHIPPED;
    }

    /**
     * Returns the list in these lines. A line {@code file CHECKSUM NAME} begins the samples of a file; the checksum is
     * the SHA-256 of the uncompressed file. Each line {@code LABEL WRITER NUMBER REASON} is a sample. Lines that begin
     * with {@code ##} are comments.
     *
     * @throws IllegalArgumentException if a line is malformed
     */
    static BrokenSamples of(List<String> lines) {
        return new BrokenSamples(lines);
    }

    private static BrokenSamples read(String resource) {
        try (InputStream in = BrokenSamples.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of samples that are listed for the file with this SHA-256. */
    int count(String sha256) {
        return byFile.getOrDefault(sha256, Set.of()).size();
    }

    /** Returns the samples of a file that are not listed. */
    StrokeSamples without(StrokeFile file) {
        Set<SampleId> broken = byFile.getOrDefault(file.sha256(), Set.of());
        return file.samples().filter(sample -> !broken.contains(SampleId.of(sample)));
    }
}
