package digitpad.files;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The user's folders for this program, where the operating system puts them (XDG on Linux, Library on macOS, AppData on
 * Windows).
 *
 * @param data models, runs, digits, settings: everything that cannot be downloaded again
 * @param cache the MNIST files, which can be downloaded again
 * @param home the user's home folder, for what cannot be saved in {@code data}
 */
public record UserFolders(Path data, Path cache, Path home) {
    /** System property that puts both folders into one folder, for tests and portable installations. */
    public static final String HOME_PROPERTY = "digitpad.home";

    private static final String NAME = "digitpad";

    /** Returns the folders of the user who runs the program, without creating them. */
    public static UserFolders ofCurrentUser() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null && !home.isBlank()) {
            return under(Path.of(home));
        }
        AppDirs folders = AppDirsFactory.getInstance();
        return new UserFolders(
                Path.of(folders.getUserDataDir(NAME, null, null)),
                Path.of(folders.getUserCacheDir(NAME, null, null)),
                Path.of(System.getProperty("user.home")));
    }

    /** Returns folders inside {@code home}. */
    public static UserFolders under(Path home) {
        return new UserFolders(home.resolve("data"), home.resolve("cache"), home);
    }

    /** Returns the folder of the saved models. */
    public Path models() {
        return data.resolve("models");
    }

    /** Returns the folder of the user's own networks, trained or not. */
    public Path networks() {
        return data.resolve("networks");
    }

    /** Returns the folder that contains one folder for each run. */
    public Path runs() {
        return data.resolve("runs");
    }

    /** Returns the folder of the digits that the user drew and labeled. */
    public Path digits() {
        return data.resolve("digits");
    }

    /** Returns the file of the images whose labels the user marked as wrong. */
    public Path labelMarks() {
        return data.resolve("wrong-labels.json");
    }

    /** Returns the folder of the downloaded MNIST files. */
    public Path mnist() {
        return cache.resolve("mnist");
    }
}
