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
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A training as the window steers it: how things stand with it, and what came of it. */
final class RunViewModel {
    private final Trainer trainer;
    private final RunStore runs;
    private final OutcomeViewModel outcome;
    private final ActiveModel active;
    private final Background background;
    private final Notices notices;
    private final Executor window;

    private final ReadOnlyObjectWrapper<RunPhase> phase = new ReadOnlyObjectWrapper<>(RunPhase.IDLE);
    private final SavedSteps savedSteps = new SavedSteps();
    private final RunProgressModel progressModel = new Follower();
    private final RunStatus status = new RunStatus(phase.getReadOnlyProperty(), progressModel.progressProperty());
    private final LiveModelFollower answers;
    private TrainingEventQueue events = new TrainingEventQueue(() -> {});
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
            Executor window) {
        this.trainer = trainer;
        this.runs = runs;
        outcome = new OutcomeViewModel(models, background, notices, window);
        this.active = active;
        this.background = background;
        this.notices = notices;
        this.window = window;
        answers = new LiveModelFollower(active, window);
    }

    ReadOnlyObjectProperty<RunPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What it has measured, how far it is, its log. */
    RunProgressModel progressModel() {
        return progressModel;
    }

    /** How far the run under way, or the last, is saved. */
    SavedSteps savedSteps() {
        return savedSteps;
    }

    /** How far it is, in a few words; none if nothing is under way. */
    ReadOnlyObjectProperty<Optional<String>> titleStatus() {
        return status.titleStatus();
    }

    /** What came of the last run; none before, and while one is under way. */
    ReadOnlyObjectProperty<Optional<RunOutcome>> outcomeProperty() {
        return outcome.outcomeProperty();
    }

    /** What a training learns from is being read; {@link #start}, {@link #resumeFrom} or {@link #preparationFailed} comes next. */
    void prepare() {
        savedSteps.clear();
        phase.set(RunPhase.STARTING);
    }

    /** It could not be read. */
    void preparationFailed() {
        phase.set(RunPhase.IDLE);
    }

    /**
     * Starts a training; what is shown of the last one goes.
     *
     * @param name what the run is to be called; it gets a number if another is called that
     * @param firstSteps it pauses after so many, if there are any
     */
    void start(TrainingPlan plan, TrainingData material, DataSources sources, String name, OptionalInt firstSteps) {
        clear(plan, name);
        phase.set(RunPhase.STARTING);
        background
                .task(() -> {
                    String free = runs.freeName(name, taken -> false);
                    return new Made(runs.create(free, plan, sources, material), free);
                })
                .onSuccess(made -> {
                    progressModel.savedAs(made.folder().id(), made.name());
                    begin(
                            Optional.of(made.folder()),
                            trainer.start(made.folder(), material, events, firstSteps),
                            firstSteps);
                })
                .onFailure(sentence -> {
                    notices.error(sentence);
                    begin(Optional.empty(), trainer.start(plan, material, name, events, firstSteps), firstSteps);
                })
                .runInWriteQueue();
    }

    /** A run that was just made, and what it is called. */
    private record Made(RunFolder folder, String name) {}

    /** Goes on with a run that was broken off; its curves are drawn again. */
    void resumeFrom(RunOpener.OpenedRun run) {
        clear(run.record().plan(), run.record().name());
        progressModel.savedAs(run.folder().id(), run.record().name());
        progressModel.restore(run.history());
        begin(Optional.of(run.folder()), trainer.start(run.folder(), run.data(), events), OptionalInt.empty());
    }

    /** Lets it rest after the step under way. */
    void pause() {
        // Also while it takes the steps it was allowed.
        if (phase.get() == RunPhase.TRAINING || phase.get() == RunPhase.PAUSING) {
            phase.set(RunPhase.PAUSING);
            run.pause();
        }
    }

    /** Lets it go on after a rest. */
    void resume() {
        if (phase.get() == RunPhase.PAUSED) {
            phase.set(RunPhase.TRAINING);
            run.resume();
        }
    }

    /** Lets it take so many steps, and rest. */
    void step(int count) {
        if (canStep()) {
            phase.set(RunPhase.PAUSING);
            run.step(count);
        }
    }

    /** Whether the run under way can take a step more and rest, also while it takes those it was allowed. */
    boolean canStep() {
        return phase.get().canBeStopped();
    }

    /** Ends the training early; what it has learned is scored and saved. */
    void stop() {
        if (phase.get().canBeStopped()) {
            phase.set(RunPhase.STOPPING);
            run.stop();
        }
    }

    /** Takes in what the training has said since the last time; a few times a second is often enough. */
    void processEvents() {
        if (events.replay(progressModel)) {
            progressModel.changed();
        }
    }

    /** Lets the pad answer with the network that was trained. */
    void useModel() {
        outcome.outcomeProperty().get().ifPresent(came -> active.use(came.model()));
    }

    /** Saves the model of the last run, which could not be saved before. */
    void saveAgain() {
        outcome.outcomeProperty().get().ifPresent(came -> save(came.result()));
    }

    private void clear(TrainingPlan wanted, String name) {
        plan = wanted;
        progressModel.begin(wanted, name);
        outcome.clear();
        events = new TrainingEventQueue(() -> window.execute(this::processEvents));
    }

    private void begin(Optional<RunFolder> where, TrainingRun begun, OptionalInt firstSteps) {
        folder = where;
        run = begun;
        phase.set(firstSteps.isPresent() ? RunPhase.PAUSING : RunPhase.TRAINING);
        answers.begin(run);
        run.whenEnded((result, fault) -> window.execute(() -> {
            processEvents();
            if (fault == null) {
                ended(result);
            } else {
                failed(fault);
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

    /** What closing the window would lose now, in one sentence that also says what it would not; none if nothing. */
    Optional<String> closeWarning() {
        return status.closeWarning(
                folder.isPresent(), savedSteps.lastSaveProperty().get(), outcome.isUnsaved());
    }

    private void save(TrainingResult result) {
        phase.set(RunPhase.SAVING);
        outcome.save(result, folder, progressModel.log()::add, this::finished);
    }

    private void finished(RunOutcome came) {
        phase.set(RunPhase.IDLE);
        boolean saved = came.file().isPresent();
        if (saved && active.inTrainingProperty().get() && came.result().complete()) {
            // The pad goes on with what it has answered with so far; what was stopped may be half learned, and is used
            // when that is asked for.
            useModel();
        }
        answers.end();
        if (saved) {
            active.refresh();
        }
    }

    private void failed(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        String sentence = Background.errorMessage(cause);
        progressModel.log().add(sentence);
        notices.error(sentence);
        answers.end();
        phase.set(RunPhase.IDLE);
    }

    /** Takes in what the training says; what it does by that is this class's business. */
    private final class Follower extends RunProgressModel {
        @Override
        public void pausedOrStopped(int stepsDone) {
            // A rest that was overtaken by Stop or Resume says nothing any more.
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
                // It was told to take steps more after it had halted, and before that was heard here.
                phase.set(RunPhase.PAUSING);
            }
        }

        @Override
        public void saved(int stepsDone, int stepsKept) {
            savedSteps.update(stepsDone, stepsKept);
        }

        @Override
        public void warned(String sentence) {
            log().add(sentence);
            notices.error(sentence);
        }

        @Override
        public void scoring() {
            phase.set(RunPhase.SCORING);
        }
    }
}
