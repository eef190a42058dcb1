package digitpad.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints results and remembers why they could not be written, which a {@link PrintWriter} does not tell. If the reader
 * has gone, as {@code head} does early, that is not a failure.
 */
public final class ResultWriter extends PrintWriter {
    /** Part of the messages of most systems for a pipe without a reader. */
    private static final String CLOSED_PIPE = "pipe";

    private final FailureRecorder recorder;
    private final boolean pipe;

    /**
     * Creates a writer that prints to {@code target}.
     *
     * @param pipe whether the target is known to be a pipe, which only fails if its reader is gone. Needed because Java
     *     gives no error code, and the system's message may be in any language.
     */
    public ResultWriter(Writer target, boolean pipe) {
        this(new FailureRecorder(target), pipe);
    }

    private ResultWriter(FailureRecorder recorder, boolean pipe) {
        super(recorder);
        this.recorder = recorder;
        this.pipe = pipe;
    }

    /** Writes what is buffered. Returns why results could not be written; empty if they were or the reader has gone. */
    Optional<String> failure() {
        flush();
        return Optional.ofNullable(recorder.failure)
                .map(failure -> String.valueOf(failure.getMessage()))
                .filter(message -> !pipe && !message.toLowerCase(Locale.ROOT).contains(CLOSED_PIPE));
    }

    /** Passes everything on until the first failure, and remembers it. */
    private static final class FailureRecorder extends FilterWriter {
        private volatile IOException failure;

        private FailureRecorder(Writer target) {
            super(target);
        }

        @Override
        public void write(int character) throws IOException {
            attempt(() -> super.write(character));
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            attempt(() -> super.write(buffer, offset, length));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            attempt(() -> super.write(text, offset, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(super::flush);
        }

        private void attempt(Writing writing) throws IOException {
            if (failure != null) {
                return;
            }
            try {
                writing.run();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    /** A call that writes. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
