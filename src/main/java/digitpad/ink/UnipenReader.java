package digitpad.ink;

import java.nio.file.Path;
import java.util.List;

/** Reads pen trajectories in the UNIPEN text format. */
public final class UnipenReader {
    private UnipenReader() {}

    /**
     * All digits of a file, fitted into the pad.
     *
     * @throws digitpad.text.UserException if the file cannot be read or breaks the format, in one sentence with the line
     */
    public static List<LabeledInk> read(Path file) {
        throw new UnsupportedOperationException();
    }
}
