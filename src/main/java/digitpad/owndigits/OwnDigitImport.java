package digitpad.owndigits;

import digitpad.files.Sha256;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Adds digits from exported files to the user's digits. Every digit gets a new file of its own name, so nothing is
 * replaced, whatever the entries of a zip are called.
 */
public final class OwnDigitImport {
    /** The most digits that one import reads. */
    public static final int MAX_DIGITS = 20_000;

    private static final Messages TEXT = Messages.of(OwnDigitImport.class);

    private OwnDigitImport() {}

    /**
     * Digits that were read from files.
     *
     * @param problems one sentence for each file or entry of a zip that was skipped
     */
    public record Read(List<OwnDigit> digits, List<String> problems) {
        public Read {
            digits = List.copyOf(digits);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Digits that were added.
     *
     * @param files the new files, in the order of the digits
     * @param digits the digits in these files
     * @param known number of digits that were there already, with any label, or that were given twice
     * @param failure why the rest could not be saved; empty if all were
     */
    public record Added(List<Path> files, List<OwnDigit> digits, int known, Optional<String> failure) {
        public Added {
            files = List.copyOf(files);
            digits = List.copyOf(digits);
        }
    }

    /** Reads digits from files: zips that {@link OwnDigitExport} wrote, and single JSON files. Never throws. */
    public static Read read(List<Path> files) {
        List<OwnDigit> digits = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            if (digits.size() >= MAX_DIGITS) {
                problems.add(TEXT.get("import.toomany", file, MAX_DIGITS));
            } else if (OwnDigitArchive.isZip(file)) {
                OwnDigitArchive archive = new OwnDigitArchive(file, MAX_DIGITS - digits.size());
                archive.read();
                digits.addAll(archive.digits());
                problems.addAll(archive.problems());
            } else if (!Files.isRegularFile(file)) {
                problems.add(TEXT.get("import.missing", file));
            } else {
                try {
                    digits.add(OwnDigitReader.read(file));
                } catch (UserException e) {
                    problems.add(problem(file, e));
                }
            }
        }
        return new Read(digits, problems);
    }

    /** Returns why a file was skipped. In a file of another kind, there is nothing to correct. */
    private static String problem(Path file, UserException cause) {
        boolean isOther = !file.toString().toLowerCase(Locale.ROOT).endsWith(OwnDigits.EXTENSION);
        return isOther && Files.isReadable(file) ? TEXT.get("import.other", file) : cause.getMessage();
    }

    /**
     * Saves the digits that are not there yet. Digits are the same if their drawings and dates are, because the user
     * may have relabeled one since it was exported.
     *
     * @throws UserException if the folder of the digits exists and cannot be read
     */
    public static Added add(List<OwnDigit> digits, OwnDigits store) {
        Set<String> known = new HashSet<>();
        store.readAll().forEach(digit -> known.add(drawing(digit)));
        List<Path> files = new ArrayList<>();
        List<OwnDigit> added = new ArrayList<>();
        int skipped = 0;
        for (OwnDigit digit : digits) {
            if (!known.add(drawing(digit))) {
                skipped++;
                continue;
            }
            try {
                files.add(store.save(digit));
                added.add(digit);
            } catch (UserException e) {
                return new Added(files, added, skipped, Optional.of(e.getMessage()));
            }
        }
        return new Added(files, added, skipped, Optional.empty());
    }

    /** Returns what identifies a drawing: the checksum of its file without the label. */
    private static String drawing(OwnDigit digit) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(OwnDigitWriter.toJson(digit.withLabel(0)));
        return Sha256.hex(digest);
    }
}
