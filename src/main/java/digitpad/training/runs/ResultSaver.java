package digitpad.training.runs;

import digitpad.model.Model;
import digitpad.model.ModelFile;
import digitpad.model.ModelStore;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves the model that comes of a training, and records in its run where it is. */
public final class ResultSaver {
    private final ModelStore models;
    private final Consumer<String> notes;

    /** A model as it was saved. */
    public record Saved(Model model, Path file) {}

    /** {@code notes}: gets one sentence for what goes wrong while the model is saved all the same. */
    public ResultSaver(ModelStore models, Consumer<String> notes) {
        this.models = models;
        this.notes = notes;
    }

    /**
     * Saves a model among the user's, called as its run is now, or in a file. An older model is never replaced: the new
     * one takes the next free name. If the file cannot be written any more, the model is saved among the user's.
     *
     * @param run what it came of, if that is saved
     * @param chosen the file that is wanted, which is replaced; none for the user's models
     * @throws UserException if it cannot be saved
     */
    public Saved save(Model model, Optional<RunFolder> run, Optional<Path> chosen) {
        String before = model.info().name();
        String name = chosen.map(ModelFile::nameOf)
                .orElseGet(() -> run.map(known -> known.currentName(before)).orElse(before));
        Saved saved = chosen.flatMap(file -> inFile(model.withName(name), file)).orElseGet(() -> among(model, name));
        String place = chosen.filter(saved.file()::equals)
                .map(file -> file.toAbsolutePath().toString())
                .orElse(saved.model().info().name());
        run.flatMap(known -> known.recordModel(place)).ifPresent(notes);
        return saved;
    }

    private Optional<Saved> inFile(Model model, Path file) {
        try {
            ModelFile.write(file, model);
            return Optional.of(new Saved(model, file));
        } catch (UserException e) {
            // The disk may have filled up meanwhile; what took long to learn is saved where there is another chance.
            notes.accept(e.getMessage());
            return Optional.empty();
        }
    }

    private Saved among(Model model, String name) {
        Model named = model.withName(models.freeName(name));
        return new Saved(named, models.save(named));
    }
}
