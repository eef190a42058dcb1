package digitpad.cli;

import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The standard input as a file, for options that name a file. Created when it is first asked for. */
final class StandardInputFile implements AutoCloseable {
    /** The names of the standard input. */
    static final Set<String> NAMES = Set.of("-", "/dev/stdin");

    /** More than any dataset or model that can be read. */
    static final int MAX_MEGABYTES = 1_000;

    private static final Messages TEXT = Messages.of(StandardInputFile.class);

    private final InputStream in;
    private final long maxBytes;
    private Optional<Path> file = Optional.empty();

    StandardInputFile(InputStream in) {
        this(in, MAX_MEGABYTES * 1_000_000L);
    }

    StandardInputFile(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * Returns the file, which holds all of the standard input.
     *
     * @throws UserException if it cannot be read or saved, or is too large
     */
    Path path() {
        if (file.isEmpty()) {
            try {
                file = Optional.of(Files.createTempDirectory("digitpad").resolve("stdin"));
                copyTo(file.get());
            } catch (IOException e) {
                throw new UserException(TEXT.get("input.unreadable", FailureReason.of(e)), e);
            }
        }
        return file.get();
    }

    private void copyTo(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > maxBytes) {
                    throw new UserException(TEXT.get("input.large", MAX_MEGABYTES));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** Deletes the file. */
    @Override
    public void close() {
        if (file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
                Files.deleteIfExists(file.get().getParent());
            } catch (IOException e) {
                // The system empties its folder of temporary files.
                file.get().toFile().deleteOnExit();
            }
        }
    }
}
