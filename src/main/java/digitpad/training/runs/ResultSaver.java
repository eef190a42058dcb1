package digitpad.training.runs;

import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves the model that a run produces, and records its name or file in the run. Training takes long, so a model that
 * cannot be saved in its place is saved in the next possible one.
 */
public final class ResultSaver {
    private static final Logger LOG = LoggerFactory.getLogger(ResultSaver.class);
    private static final Messages TEXT = Messages.of(ResultSaver.class);

    private final ModelStore models;
    private final RunNames names;
    private final Consumer<String> notes;
    private final Path temporaryFolder;

    /** A saved model and its file. */
    public record Saved(Model model, Path file) {}

    /** Where a model can be saved. */
    private enum PlaceKind {
        CHOSEN_FILE,
        USER_MODELS,
        /** A folder that the user did not choose. */
        OTHER_FOLDER,
        /** A folder that the system may empty. */
        TEMPORARY_FOLDER
    }

    /** A place, and the method that saves a model there and returns its file. */
    private record Place(PlaceKind kind, Function<Model, Path> saver) {}

    /** {@code notes} receives a message for each problem that does not prevent saving the model. */
    public ResultSaver(RunStore runs, ModelStore models, Consumer<String> notes) {
        this(runs, models, notes, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Creates a saver that uses another temporary folder than the system's. */
    ResultSaver(RunStore runs, ModelStore models, Consumer<String> notes, Path temporaryFolder) {
        this.models = models;
        this.names = new RunNames(runs, models);
        this.notes = notes;
        this.temporaryFolder = temporaryFolder;
    }

    /**
     * Checks, before training, that the model can be saved in its place.
     *
     * @param name of the model
     * @param preset the preset whose network it has
     * @param chosen the file to write or replace; empty for the user's models
     * @throws UserException if it cannot
     */
    public void ensureWritable(String name, Preset preset, Optional<Path> chosen) {
        int parameterCount = preset.architecture().parameterCount();
        chosen.ifPresentOrElse(
                file -> ModelFile.ensureWritable(file, parameterCount),
                () -> models.ensureWritable(name, parameterCount));
    }

    /**
     * Saves a model to the user's models, under the current name of its run, or to a file. It replaces the model that
     * the same run saved when it was stopped before, but never another one: if the name is taken, run and model get the
     * next free name. If the model cannot be saved there, the user's models, the folder of the run, the fallbacks of
     * the store and the temporary folder are tried, and a note names the place.
     *
     * @param run the run that it results from, if that is saved
     * @param chosen the file to write or replace; empty for the user's models
     * @throws UserException if it cannot be saved anywhere
     */
    public Saved save(Model model, Optional<RunFolder> run, Optional<Path> chosen) {
        Model named = model.withName(name(model, run));
        UserException failure = null;
        for (Place place : places(run, chosen)) {
            try {
                Path file = place.saver().apply(named);
                Saved saved = new Saved(model.withName(ModelFile.nameOf(file)), file);
                record(saved, place.kind(), run);
                if (failure != null) {
                    notes.accept(TEXT.get("result.elsewhere", failure.getMessage(), file.toAbsolutePath()));
                }
                return saved;
            } catch (UserException e) {
                LOG.debug(e.getMessage());
                failure = failure == null ? e : failure;
            }
        }
        throw failure;
    }

    /** Returns the name of the model; that of its preset if this process cannot have a file of the right name. */
    private static String name(Model model, Optional<RunFolder> run) {
        String trained = model.info().name();
        String name = run.map(folder -> folder.currentName(trained)).orElse(trained);
        try {
            return Path.of(name).toString();
        } catch (InvalidPathException e) {
            return model.info().preset();
        }
    }

    private List<Place> places(Optional<RunFolder> run, Optional<Path> chosen) {
        List<Place> places = new ArrayList<>();
        chosen.ifPresent(file -> places.add(new Place(PlaceKind.CHOSEN_FILE, model -> {
            ModelFile.write(file, model.withName(ModelFile.nameOf(file)));
            return file;
        })));
        places.add(new Place(PlaceKind.USER_MODELS, model -> saveToStore(model, run)));
        List<Path> others = new ArrayList<>(models.fallbacks());
        run.map(RunFolder::folder).filter(Files::isDirectory).ifPresent(folder -> others.add(0, folder));
        others.forEach(
                folder -> places.add(new Place(PlaceKind.OTHER_FOLDER, model -> ModelStore.saveIn(folder, model))));
        places.add(new Place(PlaceKind.TEMPORARY_FOLDER, model -> ModelStore.saveIn(temporaryFolder, model)));
        return places;
    }

    private Path saveToStore(Model model, Optional<RunFolder> run) {
        String wanted = model.info().name();
        Optional<Path> file = run.flatMap(folder -> models.replaceEarlier(model).or(() -> models.saveIfFree(model)));
        while (file.isEmpty()) {
            file = models.saveIfFree(model.withName(names.freeName(wanted)));
        }
        String name = ModelFile.nameOf(file.get());
        if (!name.equals(wanted)) {
            run.ifPresent(folder -> rename(folder, name));
        }
        return file.get();
    }

    /** Renames a run like its model, whose name was free. */
    private void rename(RunFolder run, String name) {
        try {
            run.rename(name);
        } catch (UserException e) {
            notes.accept(e.getMessage());
        }
    }

    /** Records the model in the run, unless it may be lost: the run then remains resumable, to save it again. */
    private void record(Saved saved, PlaceKind kind, Optional<RunFolder> run) {
        String location = switch (kind) {
            case USER_MODELS -> saved.model().info().name();
            case CHOSEN_FILE, OTHER_FOLDER -> saved.file().toAbsolutePath().toString();
            case TEMPORARY_FOLDER -> null;
        };
        if (location != null) {
            run.flatMap(folder -> folder.recordModel(location)).ifPresent(notes);
        }
    }
}
