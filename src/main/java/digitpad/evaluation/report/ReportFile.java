package digitpad.evaluation.report;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The file of a report, in UTF-8. */
public final class ReportFile {
    private static final Messages TEXT = Messages.of(ReportFile.class);

    private ReportFile() {}

    /**
     * Checks that a report can be saved, before it is computed.
     *
     * @throws UserException if the file cannot be written
     */
    public static void ensureWritable(Path file) {
        try {
            AtomicFile.ensureWritable(file, 0);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Writes the file completely or not at all.
     *
     * @throws UserException if it cannot be written
     */
    static void write(Path file, String text) {
        try {
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static UserException unwritable(Path file, IOException cause) {
        return new UserException(TEXT.get("report.unwritable", file, FailureReason.of(cause)), cause);
    }
}
