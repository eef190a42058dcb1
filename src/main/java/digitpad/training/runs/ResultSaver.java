package digitpad.training.runs;

import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves the model that a run produces, and records its name or file in the run. */
public final class ResultSaver {
    private final ModelStore models;
    private final RunNames names;
    private final Consumer<String> notes;

    /** A saved model and its file. */
    public record Saved(Model model, Path file) {}

    /** {@code notes} receives a message for each problem that does not prevent saving the model. */
    public ResultSaver(RunStore runs, ModelStore models, Consumer<String> notes) {
        this.models = models;
        this.names = new RunNames(runs, models);
        this.notes = notes;
    }

    /**
     * Saves a model to the user's models, under the current name of its run, or to a file. It replaces the model that
     * the same run saved when it was stopped before, but never another one: if the name is taken, run and model get the
     * next free name. If the file cannot be written, the model is saved to the user's models.
     *
     * @param run the run that it results from, if that is saved
     * @param chosen the file to write or replace; empty for the user's models
     * @throws UserException if it cannot be saved
     */
    public Saved save(Model model, Optional<RunFolder> run, Optional<Path> chosen) {
        Saved saved = chosen.flatMap(file -> saveToFile(model.withName(ModelFile.nameOf(file)), file))
                .orElseGet(() -> saveToStore(model, run));
        String location = chosen.filter(saved.file()::equals)
                .map(file -> file.toAbsolutePath().toString())
                .orElse(saved.model().info().name());
        run.flatMap(folder -> folder.recordModel(location)).ifPresent(notes);
        return saved;
    }

    private Optional<Saved> saveToFile(Model model, Path file) {
        try {
            ModelFile.write(file, model);
            return Optional.of(new Saved(model, file));
        } catch (UserException e) {
            // The disk may be full. Training took long, so try to save to the user's models instead.
            notes.accept(e.getMessage());
            return Optional.empty();
        }
    }

    private Saved saveToStore(Model model, Optional<RunFolder> run) {
        String modelName = model.info().name();
        String runName = run.map(folder -> folder.currentName(modelName)).orElseGet(() -> names.freeName(modelName));
        Model named = model.withName(runName);
        Optional<Path> file =
                run.flatMap(folder -> models.replaceEarlier(named)).or(() -> models.saveIfFree(named));
        while (file.isEmpty()) {
            file = models.saveIfFree(model.withName(names.freeName(runName)));
        }
        String name = ModelFile.nameOf(file.get());
        if (!name.equals(runName)) {
            run.ifPresent(folder -> rename(folder, name));
        }
        return new Saved(model.withName(name), file.get());
    }

    /** Renames a run like its model, whose name was free. */
    private void rename(RunFolder run, String name) {
        try {
            run.rename(name);
        } catch (UserException e) {
            notes.accept(e.getMessage());
        }
    }
}
