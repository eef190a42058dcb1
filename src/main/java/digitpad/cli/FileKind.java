package digitpad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells pipes from other files, which Java's own attributes do not. */
final class FileKind {
    private static final int TYPE_BITS = 0xF000;
    private static final int FIFO = 0x1000;
    private static final int SOCKET = 0xC000;

    private FileKind() {}

    /** Returns whether a file is a pipe or a socket; false if the system cannot tell. */
    static boolean isPipe(Path file) {
        try {
            int type = (Integer) Files.getAttribute(file, "unix:mode") & TYPE_BITS;
            return type == FIFO || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
