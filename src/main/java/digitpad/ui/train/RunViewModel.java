package digitpad.ui.train;

import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.training.StepReport;
import digitpad.training.Trainer;
import digitpad.training.TrainingLog;
import digitpad.training.TrainingResult;
import digitpad.training.TrainingRun;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunNames;
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.ErrorMessage;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The current run: controls it, and holds its phase, progress and outcome. For use on the UI thread only. */
final class RunViewModel {
    private final Trainer trainer;
    private final RunNames names;
    private final OutcomeViewModel outcome;
    private final ActiveModel active;
    private final Background background;
    private final Notices.Topic notices;
    private final Executor uiThread;
    private final ReadOnlyObjectWrapper<RunPhase> phase = new ReadOnlyObjectWrapper<>(RunPhase.IDLE);
    private final SavedSteps savedSteps = new SavedSteps();
    private final RunProgressModel progressModel = new EventHandler();
    private final RunStatus status = new RunStatus(phase.getReadOnlyProperty(), progressModel.progressProperty());
    private final LiveModelFollower modelFollower;
    private TrainingEventQueue eventQueue = new TrainingEventQueue(() -> {});
    private TrainingRun run;
    private Optional<RunFolder> folder = Optional.empty();
    private TrainingPlan plan = TrainingPlan.of(Preset.TUTORIAL);

    RunViewModel(
            Trainer trainer,
            RunStore runs,
            ModelStore models,
            ActiveModel active,
            Background background,
            Notices notices,
            Executor uiThread) {
        this.trainer = trainer;
        names = new RunNames(runs, models);
        outcome = new OutcomeViewModel(runs, models, background, notices, uiThread);
        this.active = active;
        this.background = background;
        this.notices = notices.topic();
        this.uiThread = uiThread;
        modelFollower = new LiveModelFollower(active, uiThread);
    }

    ReadOnlyObjectProperty<RunPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The curves, log and progress of the run. */
    RunProgressModel progressModel() {
        return progressModel;
    }

    /** How far the current run, or the last, is saved. */
    SavedSteps savedSteps() {
        return savedSteps;
    }

    /** The progress of the run for the window title; empty if no run is in progress. */
    ReadOnlyObjectProperty<Optional<String>> titleStatus() {
        return status.titleStatus();
    }

    /** The outcome of the last run; empty before the first run ends and while one is in progress. */
    ReadOnlyObjectProperty<Optional<RunOutcome>> outcomeProperty() {
        return outcome.outcomeProperty();
    }

    /**
     * Enters the starting phase while the training data is being read. {@link #start}, {@link #resumeFrom} or
     * {@link #preparationFailed} must follow.
     */
    void prepare() {
        savedSteps.clear();
        phase.set(RunPhase.STARTING);
    }

    /** Returns to idle, because the training data could not be read. */
    void preparationFailed() {
        phase.set(RunPhase.IDLE);
    }

    /**
     * Starts a run and clears the display of the last one. If the run cannot be saved to disk, it starts anyway, and a
     * notice says so.
     *
     * @param name the name of the run and its network; a number is appended if it is taken
     * @param firstSteps the number of steps after which the run pauses; empty to train to the end
     */
    void start(TrainingPlan plan, TrainingData trainingData, DataSources sources, String name, OptionalInt firstSteps) {
        clear(plan, name);
        phase.set(RunPhase.STARTING);
        background
                .task(() -> {
                    RunFolder created = names.create(name, plan, sources, trainingData);
                    return new CreatedRun(created, created.record().name());
                })
                .onSuccess(created -> {
                    progressModel.savedAs(created.folder().id(), created.name());
                    begin(
                            Optional.of(created.folder()),
                            trainer.start(created.folder(), trainingData, eventQueue, firstSteps),
                            firstSteps);
                })
                .reportTo(notices)
                .onFailure(() -> begin(
                        Optional.empty(), trainer.start(plan, trainingData, name, eventQueue, firstSteps), firstSteps))
                .runInWriteQueue();
    }

    /** A run that was just created, and its name. */
    private record CreatedRun(RunFolder folder, String name) {}

    /** Resumes an interrupted run and shows its curves so far. */
    void resumeFrom(RunOpener.OpenedRun run) {
        clear(run.record().plan(), run.record().name());
        progressModel.savedAs(run.folder().id(), run.record().name());
        progressModel.restore(run.history());
        begin(Optional.of(run.folder()), trainer.start(run.folder(), run.data(), eventQueue), OptionalInt.empty());
    }

    /** Pauses the run after its current step. */
    void pause() {
        // PAUSING as well: the run may still have many steps to take before it pauses.
        if (phase.get() == RunPhase.TRAINING || phase.get() == RunPhase.PAUSING) {
            phase.set(RunPhase.PAUSING);
            run.pause();
        }
    }

    /** Resumes the paused run. */
    void resume() {
        if (phase.get() == RunPhase.PAUSED) {
            phase.set(RunPhase.TRAINING);
            run.resume();
        }
    }

    /** Takes {@code count} steps and pauses. */
    void step(int count) {
        if (canStep()) {
            phase.set(RunPhase.PAUSING);
            run.step(count);
        }
    }

    /** Whether the run can be told to take steps and pause; true even while it takes such steps. */
    boolean canStep() {
        return phase.get().canBeStopped();
    }

    /** Stops the run early; its network is scored and saved. */
    void stop() {
        if (phase.get().canBeStopped()) {
            phase.set(RunPhase.STOPPING);
            run.stop();
        }
    }

    /** Processes the training events since the last call. Calling it a few times a second is often enough. */
    void processEvents() {
        if (eventQueue.replay(progressModel)) {
            progressModel.changed();
        }
    }

    /** Makes the trained model the active one. */
    void useModel() {
        outcome.outcomeProperty().get().ifPresent(runOutcome -> active.use(runOutcome.model()));
    }

    /** Tries again to save the model of the last run. */
    void saveAgain() {
        outcome.outcomeProperty().get().ifPresent(runOutcome -> save(runOutcome.result()));
    }

    private void clear(TrainingPlan newPlan, String name) {
        plan = newPlan;
        progressModel.begin(newPlan, name);
        outcome.clear(name, newPlan.preset());
        eventQueue = new TrainingEventQueue(() -> uiThread.execute(this::processEvents));
    }

    private void begin(Optional<RunFolder> newFolder, TrainingRun newRun, OptionalInt firstSteps) {
        folder = newFolder;
        run = newRun;
        phase.set(firstSteps.isPresent() ? RunPhase.PAUSING : RunPhase.TRAINING);
        modelFollower.begin(run);
        run.whenEnded((result, error) -> uiThread.execute(() -> {
            processEvents();
            if (error == null) {
                ended(result);
            } else {
                failed(error);
            }
        }));
    }

    private void ended(TrainingResult result) {
        TrainingLog.earlyStopLine(result, plan.stopping()).ifPresent(progressModel.log()::add);
        progressModel
                .log()
                .add(TrainingLog.testLine(result.model().info().testAccuracy().orElseThrow()));
        save(result);
    }

    /** Returns a warning that says what closing the window would stop or lose; empty if there is nothing. */
    Optional<String> closeWarning() {
        return status.closeWarning(
                folder.isPresent(), savedSteps.lastSaveProperty().get(), outcome.isUnsaved());
    }

    private void save(TrainingResult result) {
        phase.set(RunPhase.SAVING);
        outcome.save(result, folder, progressModel.log()::add, this::finished);
    }

    private void finished(RunOutcome runOutcome) {
        phase.set(RunPhase.IDLE);
        boolean isSaved = runOutcome.file().isPresent();
        if (isSaved && active.inTrainingProperty().get() && runOutcome.result().complete()) {
            // The Draw tab was following this network and keeps it. A stopped run may be half trained, so its model is
            // used only on request.
            useModel();
        }
        modelFollower.end();
        if (isSaved) {
            active.refresh();
        }
    }

    private void failed(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        ErrorMessage message = Background.describe(cause);
        progressModel.log().add(message.text());
        notices.error(message);
        modelFollower.end();
        phase.set(RunPhase.IDLE);
    }

    /** Updates the phase of the run from its events, besides its progress. */
    private final class EventHandler extends RunProgressModel {
        @Override
        public void pausedOrStopped(int stepsDone) {
            // Ignore a pause that Resume has overtaken; after Stop, scoring is next.
            if (phase.get() == RunPhase.PAUSING) {
                phase.set(RunPhase.PAUSED);
            } else if (phase.get() == RunPhase.STOPPING) {
                phase.set(RunPhase.SCORING);
            }
        }

        @Override
        public void stepped(StepReport report) {
            super.stepped(report);
            if (phase.get() == RunPhase.PAUSED) {
                // More steps were requested after the run had paused, but before that event arrived here.
                phase.set(RunPhase.PAUSING);
            }
        }

        @Override
        public void saved(int stepsDone, int stepsSaved) {
            savedSteps.update(stepsDone, stepsSaved);
        }

        @Override
        public void warned(String message) {
            log().add(message);
            notices.error(message);
        }

        @Override
        public void scoring() {
            phase.set(RunPhase.SCORING);
        }
    }
}
