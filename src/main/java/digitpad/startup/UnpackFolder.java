package digitpad.startup;

import digitpad.files.UserFolders;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the libraries unpack their native code into a folder of the user's own. By default, some of them would use a
 * folder for temporary files, where another user could prepare other code. An installed DigitPad has its native code
 * unpacked and needs no such folder.
 */
public final class UnpackFolder {
    /** System property of an installed DigitPad. */
    private static final String INSTALLED = "digitpad.natives";
    /** The system properties of JavaCPP, JavaFX and JNA for their folders, and the name of each folder. */
    private static final Map<String, String> FOLDER_PROPERTIES = Map.of(
            "org.bytedeco.javacpp.cachedir", "javacpp",
            "javafx.cachedir", "javafx",
            "jna.tmpdir", "jna");

    private static final Messages TEXT = Messages.of(UnpackFolder.class);

    private final List<Path> candidates;
    private final Predicate<Path> suitable;
    private final Properties properties;

    /**
     * Creates a choice.
     *
     * @param candidates folders to try, in this order
     * @param suitable creates a folder if it is missing, and returns whether it can be used
     * @param properties system properties
     */
    UnpackFolder(List<Path> candidates, Predicate<Path> suitable, Properties properties) {
        this.candidates = List.copyOf(candidates);
        this.suitable = suitable;
        this.properties = properties;
    }

    /** Returns the choice for this process: a folder of the user, or else one of the system for temporary files. */
    public static UnpackFolder of(UserFolders folders) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new UnpackFolder(
                List.of(
                        folders.cache().resolve("natives"),
                        folders.data().resolve("natives"),
                        temporary.resolve("digitpad-natives-" + System.getProperty("user.name"))),
                PrivateFolder::isUsable,
                System.getProperties());
    }

    /** Sets the system properties that the user has not set, if a folder is suitable. */
    public void use() {
        if (!isNeeded()) {
            return;
        }
        choice().ifPresent(folder -> FOLDER_PROPERTIES.forEach((property, name) ->
                properties.putIfAbsent(property, folder.resolve(name).toString())));
    }

    /**
     * Sets the properties like {@link #use}, for code that needs native libraries.
     *
     * @throws UserException if no folder is suitable
     */
    public void require() {
        use();
        if (isNeeded()) {
            throw new UserException(TEXT.get(
                    "unpack.impossible", candidates.stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
    }

    private boolean isNeeded() {
        return !properties.containsKey(INSTALLED) && !properties.keySet().containsAll(FOLDER_PROPERTIES.keySet());
    }

    private Optional<Path> choice() {
        return candidates.stream().filter(suitable).findFirst();
    }
}
