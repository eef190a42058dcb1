package digitpad.cli;

import digitpad.files.UnusablePath;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports what ended a command: logs it unless the user can mend it, and prints one message. */
final class FailureReport {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);
    private static final Messages TEXT = Messages.of(FailureReport.class);

    private final Terminal terminal;

    /** Creates a report that is printed on {@code terminal}. */
    FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Reports a failure and returns the exit code of the command. */
    int exitCode(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause() // thrown on another thread
                : failure;
        if (cause instanceof UserException) {
            terminal.printNote(cause.getMessage());
            return CommandLineProgram.USER_ERROR;
        }
        Optional<InvalidPathException> path = UnusablePath.in(cause);
        if (path.isPresent()) {
            terminal.printNote(UnusablePath.explained(path.get()).getMessage());
            return CommandLineProgram.USER_ERROR;
        }
        if (isOutOfMemory(cause)) {
            LOG.error("out of memory", cause);
            terminal.printNote(TEXT.get("error.memory"));
        } else {
            LOG.error("internal error", cause);
            terminal.printNote(TEXT.get("error.internal", cause.toString()));
        }
        return CommandLineProgram.INTERNAL_ERROR;
    }

    /** Returns whether memory ran out, which libraries wrap in exceptions of their own. */
    private static boolean isOutOfMemory(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }
}
