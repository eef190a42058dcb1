package digitpad.ui.controls;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files that a dialog lists.
 *
 * @param name the name of the type for users
 * @param extensions the extensions in lowercase, such as {@code .png}
 */
public record FileType(String name, List<String> extensions) {
    public FileType {
        extensions = List.copyOf(extensions);
    }

    /** Returns the patterns of the file names. Some systems distinguish uppercase, which cameras and scanners use. */
    List<String> patterns() {
        return extensions.stream()
                .flatMap(extension -> Stream.of(extension, extension.toUpperCase(Locale.ROOT)))
                .map(extension -> "*" + extension)
                .toList();
    }
}
