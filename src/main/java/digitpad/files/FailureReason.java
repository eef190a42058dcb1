package digitpad.files;

import digitpad.text.Messages;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why the disk failed, in words for users: without names of exceptions and of temporary files. */
public final class FailureReason {
    private static final Messages TEXT = Messages.of(FailureReason.class);

    private FailureReason() {}

    /** Returns the reason, for use in parentheses. The exception itself has the details. */
    public static String of(IOException error) {
        if (error instanceof AccessDeniedException) {
            return TEXT.get("reason.denied");
        }
        if (error instanceof NoSuchFileException || error instanceof FileNotFoundException) {
            return TEXT.get("reason.missing");
        }
        if (error instanceof FileAlreadyExistsException) {
            return TEXT.get("reason.exists");
        }
        if (error instanceof FileSystemException failed) {
            // The reason of the system, such as "No space left on device". The message would include the file.
            return failed.getReason() == null ? TEXT.get("reason.unknown") : failed.getReason();
        }
        return error.getMessage() == null ? TEXT.get("reason.unknown") : error.getMessage();
    }
}
