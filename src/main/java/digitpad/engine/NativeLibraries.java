package digitpad.engine;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the native libraries of an installed DigitPad from one folder. On its own, JavaCPP would unpack 60 MB for
 * oneDNN and 430 MB for ND4J from jars into the user's home on the first start. It can be pointed to a folder, but
 * looks in the system's library folders first.
 */
public final class NativeLibraries {
    /** System property: the folder. Without it, JavaCPP loads the libraries from their jars. */
    private static final String FOLDER_PROPERTY = "digitpad.natives";

    private static final String JAVACPP_LOAD_LIBRARIES = "org.bytedeco.javacpp.loadLibraries";
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);
    private static final Messages TEXT = Messages.of(NativeLibraries.class);

    private NativeLibraries() {}

    /**
     * Loads the libraries of an engine if {@link #FOLDER_PROPERTY} is set. Must be called before they are used.
     * Libraries that another engine has loaded are not loaded again.
     *
     * @throws UserException if one of them is missing or cannot be loaded
     */
    public static void load(EngineName engine) {
        String folder = System.getProperty(FOLDER_PROPERTY);
        if (folder == null || folder.isBlank()) {
            return;
        }
        List<Path> libraries = inLoadOrder(folder, engine);
        // Set before the first library is loaded: JavaCPP's own library initializes a class that creates a cache in the
        // user's home.
        System.setProperty(JAVACPP_LOAD_LIBRARIES, "false");
        for (Path library : libraries) {
            try {
                System.load(library.toString());
            } catch (UnsatisfiedLinkError e) {
                throw new UserException(TEXT.get("natives.unloadable", library, e.getMessage()), e);
            }
        }
        LOG.debug("loaded the native libraries of {} from {}", engine, folder);
    }

    /**
     * Returns the absolute paths of an engine's libraries in the order in which they must be loaded.
     *
     * @throws UserException if the folder or one of its files is missing
     */
    static List<Path> inLoadOrder(String folder, EngineName engine) {
        String list = listOf(engine);
        List<Path> libraries = new ArrayList<>();
        try {
            Path directory = Path.of(folder).toAbsolutePath();
            for (String name : Files.readAllLines(directory.resolve(list))) {
                Path library = directory.resolve(name.strip());
                if (!Files.isRegularFile(library)) {
                    throw new UserException(TEXT.get("natives.missing", library));
                }
                libraries.add(library);
            }
        } catch (IOException | InvalidPathException e) {
            throw new UserException(TEXT.get("natives.missing", folder + "/" + list), e);
        }
        return libraries;
    }

    /** Returns the file that lists the libraries of an engine, one per line, each after those it depends on. */
    private static String listOf(EngineName engine) {
        return "load-order-" + engine.id() + ".txt";
    }
}
