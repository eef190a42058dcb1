package digitpad.model;

import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that come with the program and those in the user's folder. */
public final class ModelStore {
    /** The name of the model that is used by default. */
    public static final String DEFAULT = "best";

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);
    private static final Messages TEXT = Messages.of(ModelStore.class);
    private static final List<String> SHIPPED = List.of(DEFAULT, "tutorial");

    private final Path folder;

    /**
     * Creates a store of the shipped models and those in {@code folder}. The folder is created when the first model is
     * saved.
     */
    public ModelStore(Path folder) {
        this.folder = folder;
    }

    /** Returns the names of the models that come with the program, the default first. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /** Returns the names of all models: shipped ones first, then the user's, newest first. Reads no parameters. */
    public List<String> names() {
        return list().stream().map(ModelInfo::name).toList();
    }

    /**
     * Returns the descriptions of all models: shipped ones first, then the user's, newest first. Reads no parameters.
     * Files that are not valid models are skipped and logged.
     */
    public List<ModelInfo> list() {
        List<ModelInfo> infos = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream in = shipped(name)) {
                infos.add(ModelFile.readInfo(in, name).withName(name));
            } catch (IOException e) {
                throw new UserException(TEXT.get("model.unreadable", name, FailureReason.of(e)), e);
            }
        }
        infos.addAll(userModels());
        return infos;
    }

    /**
     * Loads the model with that name, or else the model file with that path.
     *
     * @throws UserException if there is none, or its file is invalid
     */
    public Model load(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            try (InputStream in = shipped(nameOrFile)) {
                return ModelFile.read(in, nameOrFile).withName(nameOrFile);
            } catch (IOException e) {
                throw new UserException(TEXT.get("model.unreadable", nameOrFile, FailureReason.of(e)), e);
            }
        }
        Path own = ModelName.isValid(nameOrFile) ? file(nameOrFile) : null;
        if (own != null && Files.isRegularFile(own)) {
            return ModelFile.read(own).withName(nameOrFile);
        }
        try {
            Path file = Path.of(nameOrFile);
            if (Files.isRegularFile(file)) {
                return ModelFile.read(file);
            }
        } catch (InvalidPathException e) {
            LOG.debug("not a path: {}", nameOrFile, e);
        }
        throw new UserException(TEXT.get("model.unknown", nameOrFile, String.join(", ", names())));
    }

    /**
     * Saves a model in the user's folder, atomically, under its name or, if that is taken, under the next
     * {@link #freeName free name}. It never replaces a model, even if another program saves one at the same time.
     *
     * @return the file, which is called as the model is in the store
     * @throws UserException if it cannot be saved, or its name is invalid
     */
    public Path save(Model model) {
        while (true) {
            String name = freeName(model.info().name());
            Path file = file(name);
            // Fails if another program has just saved a model under that name.
            if (ModelFile.writeNew(file, model.withName(name))) {
                return file;
            }
        }
    }

    /**
     * Imports a model file into the user's folder. It gets the file's name, with a number added if that is taken. If
     * the same model is already there, under any name, nothing is copied.
     *
     * @return the model as it is in the store
     * @throws UserException if the file is not a valid model, or the copy cannot be saved
     */
    public Model importFrom(Path file) {
        Model model = ModelFile.read(file);
        for (ModelInfo known : list()) {
            if (known.equals(model.info().withName(known.name()))) {
                Model same = load(known.name());
                if (same.parameters().equals(model.parameters())) {
                    return same;
                }
            }
        }
        String name = ModelFile.nameOf(file);
        Path saved = save(
                model.withName(ModelName.isValid(name) ? name : model.info().preset()));
        return model.withName(ModelFile.nameOf(saved));
    }

    /**
     * Returns the first name of {@code wanted}, {@code wanted-2}, {@code wanted-3} and so on that no model has.
     *
     * @throws UserException if {@code wanted} is not a valid name
     */
    public String freeName(String wanted) {
        return ModelName.freeName(wanted, this::isTaken);
    }

    /** Returns whether a model has that name. */
    public boolean isTaken(String name) {
        return SHIPPED.contains(name) || Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    private Path file(String name) {
        return folder.resolve(name + ModelFile.EXTENSION);
    }

    private List<ModelInfo> userModels() {
        List<ModelInfo> infos = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ModelFile.EXTENSION)) {
            for (Path file : files) {
                String name = ModelFile.nameOf(file);
                if (!ModelName.isValid(name) || SHIPPED.contains(name)) {
                    continue;
                }
                try {
                    infos.add(ModelFile.readInfo(file).withName(name));
                } catch (UserException e) {
                    LOG.warn(e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("no models saved yet in {}", folder);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn(TEXT.get("model.folder", folder, e.toString()));
        }
        infos.sort(Comparator.comparing(ModelInfo::created).reversed().thenComparing(ModelInfo::name));
        return infos;
    }

    private static InputStream shipped(String name) {
        InputStream in = ModelStore.class.getResourceAsStream("models/" + name + ModelFile.EXTENSION);
        if (in == null) {
            throw new UserException(TEXT.get("model.notshipped", name));
        }
        return in;
    }
}
