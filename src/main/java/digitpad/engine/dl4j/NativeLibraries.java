package digitpad.engine.dl4j;

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
 * The native libraries of an installed DigitPad, which lie unpacked in one folder and are loaded from there. JavaCPP, left
 * to itself, would unpack 430 MB from jars into the user's home on the first start, and could be told to look in a
 * folder only after it had looked in the system's own.
 */
final class NativeLibraries {
    /** System property: the folder. Without it JavaCPP finds the libraries in their jars. */
    static final String FOLDER_PROPERTY = "digitpad.natives";
    /** The file, in that folder, that names the libraries, each after those it needs, one in a line. */
    static final String LOAD_ORDER = "load-order.txt";

    private static final String JAVACPP_LOADS = "org.bytedeco.javacpp.loadLibraries";
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);
    private static final Messages TEXT = Messages.of(NativeLibraries.class);

    private NativeLibraries() {}

    /**
     * Loads the libraries, if they are unpacked; has to come before ND4J.
     *
     * @throws UserException if one of them is missing or cannot be loaded
     */
    static void load() {
        String folder = System.getProperty(FOLDER_PROPERTY);
        if (folder == null || folder.isBlank()) {
            return;
        }
        List<Path> libraries = inLoadOrder(folder);
        // Before the first of them: JavaCPP's own initialises the class that would make a cache in the user's home.
        System.setProperty(JAVACPP_LOADS, "false");
        for (Path library : libraries) {
            try {
                System.load(library.toString());
            } catch (UnsatisfiedLinkError e) {
                throw new UserException(TEXT.get("natives.unloadable", library, e.getMessage()), e);
            }
        }
        LOG.debug("native libraries from {}", folder);
    }

    /**
     * The libraries in the order in which they have to be loaded, as absolute paths.
     *
     * @throws UserException if the folder or one of its files is missing
     */
    static List<Path> inLoadOrder(String folder) {
        List<Path> libraries = new ArrayList<>();
        try {
            Path all = Path.of(folder).toAbsolutePath();
            for (String name : Files.readAllLines(all.resolve(LOAD_ORDER))) {
                Path library = all.resolve(name.strip());
                if (!Files.isRegularFile(library)) {
                    throw new UserException(TEXT.get("natives.missing", library));
                }
                libraries.add(library);
            }
        } catch (IOException | InvalidPathException e) {
            throw new UserException(TEXT.get("natives.missing", folder + "/" + LOAD_ORDER), e);
        }
        return libraries;
    }
}
