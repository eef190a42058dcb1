package digitpad.startup;

import com.sun.jna.Platform;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the user's home folder as other programs on Linux and macOS do: the variable {@code HOME} comes first. Java
 * alone asks only the user database, which lacks the homes that containers and {@code sudo} set.
 */
public final class HomeFolder {
    private static final String PROPERTY = "user.home";
    private static final Logger LOG = LoggerFactory.getLogger(HomeFolder.class);
    private static final Messages TEXT = Messages.of(HomeFolder.class);

    private HomeFolder() {}

    /**
     * Sets the home folder of this process; libraries read it from the system property {@value #PROPERTY}. A user
     * without one gets a folder among the temporary files, and a log line says so.
     *
     * @throws UserException if there is no home folder and none can be made
     * @throws java.nio.file.InvalidPathException if the locale cannot express its path
     */
    public static void apply() {
        if (Platform.isWindows()) {
            return;
        }
        Optional<Path> home = find(System.getenv(), System.getProperty(PROPERTY));
        System.setProperty(
                PROPERTY, home.orElseGet(HomeFolder::announcedTemporary).toString());
    }

    /**
     * Returns the home folder; empty if the user has none.
     *
     * @param environment the environment variables
     * @param fromDatabase the home that Java found in the user database; {@code ?} if there is none
     */
    static Optional<Path> find(Map<String, String> environment, String fromDatabase) {
        return Stream.of(environment.get("HOME"), fromDatabase)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .findFirst();
    }

    private static Path announcedTemporary() {
        Path home = temporary(Path.of(System.getProperty("java.io.tmpdir")));
        LOG.warn(TEXT.get("home.temporary", home));
        return home;
    }

    /** Returns a folder in {@code parent} that only this user can use. It is the same one each time. */
    static Path temporary(Path parent) {
        try {
            Path probe = Files.createTempFile(parent, "digitpad", null);
            try {
                Path home = parent.resolve("digitpad-" + Files.getAttribute(probe, "unix:uid"));
                createPrivate(home, probe);
                return home;
            } finally {
                Files.delete(probe);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new UserException(TEXT.get("home.none", parent), e);
        }
    }

    /** Creates the folder if it is missing. Another user may have made a folder of that name in a shared parent. */
    private static void createPrivate(Path home, Path ownFile) throws IOException {
        try {
            Files.createDirectory(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(home, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ownFile))) {
                throw new UserException(TEXT.get("home.none", home), e);
            }
        }
    }
}
