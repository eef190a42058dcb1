package digitpad.files;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The user's own folders, where the operating system wants them (XDG on Linux, Library on macOS, AppData on Windows).
 *
 * @param data models, the user's own digits and everything else the user would miss
 * @param cache what can be fetched again: the MNIST files
 */
public record UserFolders(Path data, Path cache) {
    /** System property that puts both folders under one directory: tests and portable installations set it. */
    public static final String HOME_PROPERTY = "digitpad.home";

    private static final String NAME = "digitpad";

    /** The folders of the user who runs the program; none of them is made yet. */
    public static UserFolders ofCurrentUser() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null && !home.isBlank()) {
            return under(Path.of(home));
        }
        AppDirs folders = AppDirsFactory.getInstance();
        return new UserFolders(
                Path.of(folders.getUserDataDir(NAME, null, null)), Path.of(folders.getUserCacheDir(NAME, null, null)));
    }

    /** Both folders under {@code home}. */
    public static UserFolders under(Path home) {
        return new UserFolders(home.resolve("data"), home.resolve("cache"));
    }

    /** Where trained networks are kept. */
    public Path models() {
        return data.resolve("models");
    }

    /** Where trainings are kept, each in a folder of its own. */
    public Path runs() {
        return data.resolve("runs");
    }

    /** Where the digits are kept that the user drew and named. */
    public Path digits() {
        return data.resolve("digits");
    }

    /** Where downloaded MNIST files are kept. */
    public Path mnist() {
        return cache.resolve("mnist");
    }
}
