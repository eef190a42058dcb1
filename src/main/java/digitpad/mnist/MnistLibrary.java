package digitpad.mnist;

import digitpad.files.UserFolders;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the data: in a folder that was asked for, else in the one that the environment variable {@value #VARIABLE}
 * names, else in the user's cache; fetches it into the cache if it is nowhere. Safe for use by several threads.
 */
public final class MnistLibrary {
    /** The environment variable that names a folder with the four files. */
    public static final String VARIABLE = "DIGITPAD_DATA";

    public MnistLibrary(UserFolders folders, Map<String, String> environment) {
        throw new UnsupportedOperationException();
    }

    /**
     * The folder that {@link #load} would read, if it holds the four files (plain or .gz); nothing is read or verified.
     *
     * @param chosen the folder the user asked for, which then is the only one looked at
     */
    public Optional<Path> find(Optional<Path> chosen) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the data from where {@link #find} finds it.
     *
     * @throws digitpad.text.UserException if there is none, or a file of it is malformed
     */
    public MnistData load(Optional<Path> chosen) {
        throw new UnsupportedOperationException();
    }

    /**
     * Fetches what is missing into the user's cache, going on with what an earlier try left. Interrupting the thread
     * stops it; what has arrived is kept for the next try.
     *
     * @throws digitpad.text.UserException if no mirror delivers, saying why, or the thread is interrupted
     */
    public void download(DownloadListener listener) {
        throw new UnsupportedOperationException();
    }

    /** {@link #load}, after {@link #download} if the data is nowhere and no folder was chosen. */
    public MnistData loadOrDownload(Optional<Path> chosen, DownloadListener listener) {
        throw new UnsupportedOperationException();
    }
}
