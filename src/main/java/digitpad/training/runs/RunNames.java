package digitpad.training.runs;

import digitpad.model.ModelName;
import digitpad.model.ModelStore;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import java.util.Optional;

/** Settles the names of runs. A run and the network that it makes have one name, and no other run or network has it. */
public final class RunNames {
    private static final Messages TEXT = Messages.of(RunNames.class);

    private final RunStore runs;
    private final ModelStore models;

    public RunNames(RunStore runs, ModelStore models) {
        this.runs = runs;
        this.models = models;
    }

    /**
     * Returns {@code wanted}, with a number if a run or a model has that name.
     *
     * @throws UserException if it is not a valid name
     */
    public String freeName(String wanted) {
        return runs.freeName(wanted, models::isTaken);
    }

    /**
     * Creates a run under {@code wanted}, or the next free name.
     *
     * @throws UserException if its folder cannot be created
     */
    public RunFolder create(String wanted, TrainingPlan plan, DataSources sources, TrainingData data) {
        return runs.create(freeName(wanted), plan, sources, data);
    }

    /**
     * Renames a run, even during training, and the network that was saved from it.
     *
     * @throws UserException if the name is invalid or taken, or a file cannot be changed
     */
    public void rename(RunFolder run, String name) {
        RunRecord record = run.record();
        if (record.name().equals(name)) {
            return;
        }
        RunFolder.requireValidName(name);
        if (isTakenByAnother(run, record, name)) {
            throw new UserException(TEXT.get("run.name.taken", name));
        }
        Optional<String> network = Optional.ofNullable(record.model())
                .filter(ModelName::isValid)
                .filter(model -> !model.equals(name) && models.rename(model, name));
        if (network.isEmpty()) {
            run.rename(name);
            return;
        }
        try {
            run.update(changed -> changed.withName(name).withModel(name));
        } catch (UserException e) {
            models.rename(name, network.get());
            throw e;
        }
    }

    /**
     * Renames a model of the user and, so that both still have one name, the run that made it.
     *
     * @throws UserException if there is no such model, it comes with the program, the new name is invalid or taken, or
     *     a file cannot be changed
     */
    public void renameModel(String model, String name) {
        if (model.equals(name)) {
            return;
        }
        if (ModelStore.shipped().contains(model)) {
            throw new UserException(TEXT.get("model.rename.shipped", model));
        }
        Optional<RunFolder> run = runs.list().stream()
                .filter(each -> model.equals(each.record().model()))
                .findFirst();
        if (run.isPresent() && run.get().record().name().equals(model)) {
            rename(run.get(), name);
            return;
        }
        RunFolder.requireValidName(name);
        boolean onlyCase = model.equalsIgnoreCase(name);
        if (!onlyCase && (models.isTaken(name) || isOtherRun(run, name))) {
            throw new UserException(TEXT.get("model.name.taken", name));
        }
        if (!models.rename(model, name)) {
            throw new UserException(TEXT.get("model.rename.unknown", model));
        }
        // The run was renamed before or has another name, which stays.
        run.ifPresent(folder -> folder.update(record -> record.withModel(name)));
    }

    private boolean isOtherRun(Optional<RunFolder> run, String name) {
        return runs.list().stream()
                .filter(other ->
                        run.map(RunFolder::id).filter(other.id()::equals).isEmpty())
                .anyMatch(other -> other.currentName("").equalsIgnoreCase(name));
    }

    /** A name that differs from the present one only in case is free; some file systems do not tell them apart. */
    private boolean isTakenByAnother(RunFolder run, RunRecord record, String name) {
        boolean byRun = runs.list().stream()
                .filter(other -> !other.id().equals(run.id()))
                .anyMatch(other -> other.currentName("").equalsIgnoreCase(name));
        boolean byModel = !name.equalsIgnoreCase(record.name()) && !name.equals(record.model()) && models.isTaken(name);
        return byRun || byModel;
    }
}
