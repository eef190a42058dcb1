package digitpad.network;

import java.nio.file.Path;
import java.util.List;

/** The models a user has: those that come with the program and those in the user's folder. */
public final class ModelStore {
    /** The name of the model used unless another is chosen. */
    public static final String DEFAULT = "tutorial";

    /** @param folder where the user's models are kept; made when the first is saved */
    public ModelStore(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** The names of all models: shipped ones first, then the user's, newest first. Reads no parameters. */
    public List<String> names() {
        throw new UnsupportedOperationException();
    }

    /**
     * The model of that name (of the user's folder first), or in the file of that path.
     *
     * @throws digitpad.text.UserException if there is none, or its file is broken
     */
    public Model load(String nameOrFile) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves a model in the user's folder under its name, atomically.
     *
     * @return the file
     * @throws digitpad.text.UserException if it cannot be written
     */
    public Path save(Model model) {
        throw new UnsupportedOperationException();
    }

    /** A name like {@code wanted} that no model has yet: {@code wanted}, {@code wanted-2}, … */
    public String freeName(String wanted) {
        throw new UnsupportedOperationException();
    }
}
