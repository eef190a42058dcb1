package digitpad.owndigits;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes digits to one file: a zip with the same small JSON files as in the folder. */
public final class OwnDigitExport {
    /** The extension of the file. */
    public static final String EXTENSION = ".zip";

    private static final Messages TEXT = Messages.of(OwnDigitExport.class);

    private OwnDigitExport() {}

    /**
     * An export.
     *
     * @param count number of digits in the file
     * @param problems one sentence for each digit that was left out because it cannot be used
     */
    public record Exported(int count, List<String> problems) {
        public Exported {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes digits, atomically, and replaces the file if it exists.
     *
     * @param files the digits, as {@link OwnDigits#files} returns them
     * @throws UserException if none of the digits can be used, or the file cannot be written
     */
    public static Exported write(Path target, OwnDigits digits, List<Path> files) {
        List<String> problems = new ArrayList<>();
        List<Path> usable = new ArrayList<>();
        for (Path file : files) {
            try {
                digits.read(file);
                usable.add(file);
            } catch (UserException e) {
                problems.add(e.getMessage());
            }
        }
        if (usable.isEmpty()) {
            throw new UserException(problems.isEmpty() ? TEXT.get("export.none") : problems.get(0));
        }
        try {
            AtomicFile.write(target, out -> write(out, digits, usable));
        } catch (IOException e) {
            throw new UserException(TEXT.get("export.unwritable", target, FailureReason.of(e)), e);
        }
        return new Exported(usable.size(), problems);
    }

    private static void write(OutputStream out, OwnDigits digits, List<Path> files) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Path file : files) {
            zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
            zip.write(OwnDigitWriter.toJson(digits.read(file)));
        }
        // Not closed: the stream below belongs to the caller.
        zip.finish();
    }
}
