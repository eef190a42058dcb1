package digitpad.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {
    private static final String TEMPORARY = "/home/ada/.digit.png.123.part";

    @Test
    void reason_hasNoExceptionAndNoTemporaryFile() {
        assertEquals("access denied", FailureReason.of(new AccessDeniedException(TEMPORARY)));
        assertEquals("file not found", FailureReason.of(new NoSuchFileException(TEMPORARY)));
        assertEquals("a file of that name exists", FailureReason.of(new FileAlreadyExistsException(TEMPORARY)));
        assertEquals(
                "No space left on device",
                FailureReason.of(new FileSystemException(TEMPORARY, null, "No space left on device")));
        assertEquals("unknown reason", FailureReason.of(new FileSystemException(TEMPORARY)));
        assertEquals("/home/ada is a folder", FailureReason.of(new IOException("/home/ada is a folder")));
        assertEquals("unknown reason", FailureReason.of(new IOException()));
    }
}
