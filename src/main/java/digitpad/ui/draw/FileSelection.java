package digitpad.ui.draw;

import digitpad.model.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The file that is opened when the user drops or pastes files: the first picture, else the first file of any kind, else
 * the first model.
 *
 * @param kind what the name of the file says
 * @param others the number of other files, which are not opened
 */
record FileSelection(Path file, Kind kind, int others) {
    /** The extensions of picture files, in lowercase. */
    static final List<String> PICTURE_EXTENSIONS = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");

    /** What a file could be, the most useful first. */
    enum Kind {
        PICTURE,
        UNKNOWN,
        MODEL,
        /** A folder, or missing. */
        NOT_A_FILE
    }

    /** Selects one of the files, at least one. Uses the disk. */
    static FileSelection of(List<Path> files) {
        Path selected =
                files.stream().min(Comparator.comparing(FileSelection::kind)).orElseThrow();
        return new FileSelection(selected, kind(selected), files.size() - 1);
    }

    private static Kind kind(Path file) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            return Kind.NOT_A_FILE;
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(ModelFile.EXTENSION)) {
            return Kind.MODEL;
        }
        return PICTURE_EXTENSIONS.stream().anyMatch(name::endsWith) ? Kind.PICTURE : Kind.UNKNOWN;
    }
}
