package digitpad.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Understands paths as people paste them: {@code ~/data}, which a shell does not expand after {@code =}, and URLs such
 * as {@code file:///home/me/my%20data}.
 */
final class PathNames {
    private static final String URL = "file:";

    private PathNames() {}

    /**
     * Returns the path of a name.
     *
     * @throws InvalidPathException if it is none
     */
    static Path path(String name) {
        return path(name, home());
    }

    /** Like {@link #path(String)}, with another home folder. */
    static Path path(String name, Path home) {
        if (name.toLowerCase(Locale.ROOT).startsWith(URL)) {
            return ofUrl(name);
        }
        Path path = Path.of(name);
        boolean inHome = name.equals("~") || name.startsWith("~/") || name.startsWith("~\\");
        if (inHome && !Files.exists(path)) {
            return name.length() <= 2 ? home : home.resolve(name.substring(2));
        }
        return path;
    }

    /** Returns whether a name is to be read as a path, even where it could be the name of a model. */
    static boolean isPath(String name) {
        return name.startsWith("~") || name.toLowerCase(Locale.ROOT).startsWith(URL);
    }

    private static Path ofUrl(String url) {
        try {
            // Spaces are invalid in a URL, but people write them.
            URI uri = URI.create(url.replace(" ", "%20"));
            boolean onThisComputer = uri.getHost() == null || uri.getHost().equals("localhost");
            if (!onThisComputer || uri.getPath() == null) {
                throw new InvalidPathException(url, "not a file on this computer");
            }
            return Path.of(URI.create("file://" + uri.getRawPath()));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            if (e instanceof InvalidPathException invalid) {
                throw invalid;
            }
            InvalidPathException invalid = new InvalidPathException(url, "not a file URL");
            invalid.initCause(e);
            throw invalid;
        }
    }

    /** Returns the home folder, as a shell knows it. */
    private static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("HOME"))
                .filter(home -> !home.isBlank())
                .orElse(System.getProperty("user.home")));
    }
}
