package digitpad.ui.controls;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a dialog lists.
 *
 * @param name the name of the type for users
 * @param extensions the extensions in lowercase, such as {@code .png}
 */
public record FileType(String name, List<String> extensions) {
    private static final Pattern LETTER = Pattern.compile("[a-z]");

    public FileType {
        extensions = List.copyOf(extensions);
    }

    /** Returns the patterns of the file names for the dialogs of this system. */
    List<String> patterns() {
        return patterns(isLinux());
    }

    /**
     * Returns the patterns of the file names, in any case.
     *
     * @param gtk for the dialogs of GTK, which distinguish case but know sets of characters; those of other systems
     *     know no sets
     */
    List<String> patterns(boolean gtk) {
        return extensions.stream()
                .flatMap(extension ->
                        gtk ? Stream.of(anyCase(extension)) : Stream.of(extension, extension.toUpperCase(Locale.ROOT)))
                .map(extension -> "*" + extension)
                .toList();
    }

    /** Returns whether the dialogs of this system are those of GTK. */
    static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static String anyCase(String extension) {
        return LETTER.matcher(extension)
                .replaceAll(letter -> "[" + letter.group() + letter.group().toUpperCase(Locale.ROOT) + "]");
    }
}
