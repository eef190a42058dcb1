package digitpad.model;

import digitpad.files.FailureReason;
import digitpad.files.FolderSize;
import digitpad.files.TimeLimitedReads;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that come with the program and those in the user's folder. Reading has a time limit, because the folder
 * may be on a network drive that does not answer.
 */
public final class ModelStore {
    /** The name of the model that is used by default. */
    public static final String DEFAULT = "best";

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);
    private static final Messages TEXT = Messages.of(ModelStore.class);

    private final ModelFolder folder;
    private final List<Path> fallbacks;
    private final TimeLimitedReads reads;
    private final Function<Path, Model> reader;

    /**
     * Creates a store of the shipped models and those in {@code folder}. The folder is created when the first model is
     * saved.
     */
    public ModelStore(Path folder) {
        this(folder, List.of());
    }

    /**
     * Like the constructor without {@code fallbacks}.
     *
     * @param fallbacks the folders for a model that cannot be saved in {@code folder}, best first
     */
    public ModelStore(Path folder, List<Path> fallbacks) {
        this(folder, fallbacks, new TimeLimitedReads(TimeLimitedReads.LIMIT), ModelStore::readFile);
    }

    /** Creates a store that reads model files with {@code reader}. */
    ModelStore(Path folder, List<Path> fallbacks, TimeLimitedReads reads, Function<Path, Model> reader) {
        this.folder = new ModelFolder(folder);
        this.fallbacks = List.copyOf(fallbacks);
        this.reads = reads;
        this.reader = reader;
    }

    /** Returns the names of the models that come with the program, the default first. */
    public static List<String> shipped() {
        return ShippedModels.NAMES;
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
        return contents().infos();
    }

    /** Returns all models, and the problems of files in the user's folder that are none. */
    ModelFolder.Contents contents() {
        List<ModelInfo> infos = new ArrayList<>(
                ShippedModels.NAMES.stream().map(ShippedModels::info).toList());
        List<String> problems = new ArrayList<>();
        try {
            ModelFolder.Contents own = limited(folder.path(), folder::contents);
            own.infos().stream()
                    .filter(info -> !ShippedModels.contains(info.name()))
                    .forEach(infos::add);
            problems.addAll(own.problems());
        } catch (UserException e) {
            LOG.warn(e.getMessage());
            problems.add(e.getMessage());
        }
        return new ModelFolder.Contents(infos, problems);
    }

    /** Returns the user's folder. */
    ModelFolder folder() {
        return folder;
    }

    /**
     * Loads the model with that name, or else the model file with that path.
     *
     * @throws UserException if there is none, or its file is invalid
     */
    public Model load(String nameOrFile) {
        if (ShippedModels.contains(nameOrFile)) {
            return ShippedModels.load(nameOrFile);
        }
        Optional<Model> found = Optional.empty();
        if (ModelName.isValid(nameOrFile)) {
            found = readIfExists(folder.file(nameOrFile)).map(own -> own.withName(nameOrFile));
        }
        try {
            Path file = Path.of(nameOrFile);
            found = found.or(() -> readIfExists(file));
        } catch (InvalidPathException e) {
            LOG.debug("not a path: {}", nameOrFile, e);
        }
        return found.orElseThrow(
                () -> new UserException(TEXT.get("model.unknown", nameOrFile, String.join(", ", names()))));
    }

    /**
     * Reads a model file from anywhere.
     *
     * @throws UserException if it is not a valid model, or its drive does not answer
     */
    public Model read(Path file) {
        return limited(file, () -> reader.apply(file));
    }

    private Optional<Model> readIfExists(Path file) {
        return limited(file, () -> Files.exists(file) ? Optional.of(reader.apply(file)) : Optional.empty());
    }

    /** Reads a model of DigitPad or, if the file has another extension, of any supported program. */
    private static Model readFile(Path file) {
        return isModelFile(file) ? ModelFile.read(file) : ForeignModels.read(file);
    }

    private static boolean isModelFile(Path file) {
        return file.toString().endsWith(ModelFile.EXTENSION);
    }

    /** Reads something in a folder or file, and gives up after a while. */
    <T> T limited(Path file, Callable<T> reading) {
        try {
            return reads.read(file, reading);
        } catch (TimeLimitedReads.NoAnswerException e) {
            throw new UserException(TEXT.get("model.unanswered", file), e);
        } catch (IOException e) {
            throw new UserException(TEXT.get("model.unreadable", file, FailureReason.of(e)), e);
        }
    }

    /**
     * Saves a model in the user's folder, atomically, under its name or, if that is taken, under the next
     * {@link #freeName free name}. It never replaces a model, even if another program saves one at the same time.
     *
     * @return the file, which is called as the model is in the store
     * @throws UserException if it cannot be saved, or its name is invalid
     */
    public Path save(Model model) {
        Optional<Path> saved = Optional.empty();
        while (saved.isEmpty()) {
            // Another program may take the name before the model is saved.
            saved = saveIfFree(model.withName(freeName(model.info().name())));
        }
        return saved.get();
    }

    /**
     * Saves a model in another folder than the user's; otherwise like {@link #save}.
     *
     * @throws UserException if it cannot be saved, or its name is invalid
     */
    public static Path saveIn(Path folder, Model model) {
        return new ModelFolder(folder).saveUnderFreeName(model);
    }

    /**
     * Saves a model like {@link #save}, but only under its own name.
     *
     * @return the file; empty if the name is taken
     */
    public Optional<Path> saveIfFree(Model model) {
        String name = ModelName.requireValid(model.info().name());
        Path file = folder.file(name);
        return !isTaken(name) && ModelFile.writeNew(file, model) ? Optional.of(file) : Optional.empty();
    }

    /**
     * Replaces the model that the same training run saved under this name when it was at most as far.
     *
     * @return the file; empty if there is no such model
     * @throws UserException if it cannot be replaced
     */
    public Optional<Path> replaceEarlier(Model model) {
        String name = ModelName.requireValid(model.info().name());
        Path file = folder.file(name);
        if (ShippedModels.contains(name) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            ModelInfo earlier = ModelFile.readInfo(file).withName(name);
            // Either may lack scores: scoring can be skipped.
            if (!earlier.architecture().equals(model.info().architecture())
                    || !earlier.training().isSameRun(model.info().training())
                    || earlier.training().stepsDone() > model.info().training().stepsDone()) {
                return Optional.empty();
            }
        } catch (UserException e) {
            LOG.warn(e.getMessage());
            return Optional.empty();
        }
        ModelFile.write(file, model);
        return Optional.of(file);
    }

    /**
     * Renames a model in the user's folder, and its note.
     *
     * @return false if there is none of that name
     * @throws UserException if the new name is taken, or the file cannot be renamed
     */
    public boolean rename(String from, String to) {
        Path file = folder.file(ModelName.requireValid(from));
        Path target = folder.file(ModelName.requireValid(to));
        if (ShippedModels.contains(from) || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            Files.move(file, target);
            new ModelNotes(folder.path()).move(from, to);
            return true;
        } catch (IOException e) {
            throw new UserException(TEXT.get("model.unwritable", target, FailureReason.of(e)), e);
        }
    }

    /**
     * Checks, before a model is trained, that it can be saved.
     *
     * @param parameterCount the number of its parameters
     * @throws UserException if it cannot
     */
    public void ensureWritable(String name, int parameterCount) {
        ModelFile.ensureWritable(folder.file(name), parameterCount);
    }

    /** Returns the folders for a model that cannot be saved in the store, best first. */
    public List<Path> fallbacks() {
        return fallbacks;
    }

    /**
     * Copies a model to the user's folder. It gets the name of its file, with a number added if that is taken. If the
     * same model is already there, under any name, nothing is copied.
     *
     * @param model read from {@code file}
     * @throws UserException if the copy cannot be saved
     */
    public ImportedModel importModel(Model model, Path file) {
        for (ModelInfo known : list()) {
            if (known.equals(model.info().withName(known.name()))) {
                Model same = load(known.name());
                if (same.parameters().equals(model.parameters())) {
                    return new ImportedModel(same, false);
                }
            }
        }
        String name = isModelFile(file) ? ModelFile.nameOf(file) : model.info().name();
        Path saved = save(
                model.withName(ModelName.isValid(name) ? name : model.info().preset()));
        return new ImportedModel(model.withName(ModelFile.nameOf(saved)), true);
    }

    /**
     * Returns the first name of {@code wanted}, {@code wanted-2}, {@code wanted-3} and so on that no model has.
     *
     * @throws UserException if {@code wanted} is not a valid name
     */
    public String freeName(String wanted) {
        return ModelName.freeName(wanted, this::isTaken);
    }

    /** Returns the size of the user's models in bytes, without deleted ones. */
    public long bytes() {
        return FolderSize.of(folder.path());
    }

    /** Returns whether a model has that name. */
    public boolean isTaken(String name) {
        return ShippedModels.contains(name) || folder.contains(name);
    }
}
