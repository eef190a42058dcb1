package digitpad.model;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models a user has: those that come with the program and those in the user's folder. */
public final class ModelStore {
    /** The name of the model used unless another is chosen. */
    public static final String DEFAULT = "best";

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);
    private static final Messages TEXT = Messages.of(ModelStore.class);
    private static final List<String> SHIPPED = List.of(DEFAULT, "tutorial");

    private final Path folder;

    /** A store of the shipped models and those in {@code folder}, which is made when the first is saved. */
    public ModelStore(Path folder) {
        this.folder = folder;
    }

    /** The names of the models that come with the program, the one used unless another is chosen first. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /** The names of all models: shipped ones first, then the user's, newest first. Reads no parameters. */
    public List<String> names() {
        return list().stream().map(ModelInfo::name).toList();
    }

    /**
     * What is known of all models: shipped ones first, then the user's, newest first. Reads no parameters; a file that
     * is no model is left out, and said in the log.
     */
    public List<ModelInfo> list() {
        List<ModelInfo> infos = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream in = shipped(name)) {
                infos.add(ModelFile.readInfo(in, name).withName(name));
            } catch (IOException e) {
                throw new UserException(TEXT.get("model.unreadable", name, e.toString()), e);
            }
        }
        infos.addAll(ofUser());
        return infos;
    }

    /**
     * The shipped model or the user's of that name, or the one in the file of that path.
     *
     * @throws UserException if there is none, or its file is broken
     */
    public Model load(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            try (InputStream in = shipped(nameOrFile)) {
                return ModelFile.read(in, nameOrFile).withName(nameOrFile);
            } catch (IOException e) {
                throw new UserException(TEXT.get("model.unreadable", nameOrFile, e.toString()), e);
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
     * Saves a model in the user's folder under its name, atomically.
     *
     * @return the file
     * @throws UserException if it cannot be written, or its name is one that no model may have or a shipped one has
     */
    public Path save(Model model) {
        String name = ModelName.requireValid(model.info().name());
        if (SHIPPED.contains(name)) {
            throw new UserException(TEXT.get("model.reserved", name));
        }
        Path file = file(name);
        ModelFile.write(file, model);
        return file;
    }

    /**
     * Takes a model in a file from elsewhere into the user's folder, under the file's name or one like it that is free,
     * unless the same model is there already, under whatever name.
     *
     * @return the model as it is in the folder
     * @throws UserException if the file holds no model, or the copy cannot be written
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
        Model named = model.withName(
                freeName(ModelName.isValid(name) ? name : model.info().preset()));
        save(named);
        return named;
    }

    /** A name like {@code wanted} that no model has yet: {@code wanted}, {@code wanted-2}, and so on. */
    public String freeName(String wanted) {
        return ModelName.freeName(wanted, this::isTaken);
    }

    /** Whether a model is called that. */
    public boolean isTaken(String name) {
        return SHIPPED.contains(name) || Files.exists(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ModelFile.EXTENSION);
    }

    private List<ModelInfo> ofUser() {
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
