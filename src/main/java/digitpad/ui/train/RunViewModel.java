package digitpad.ui.train;

import digitpad.model.Model;
import digitpad.model.ModelStore;
import digitpad.network.Preset;
import digitpad.text.Messages;
import digitpad.training.StepReport;
import digitpad.training.Trainer;
import digitpad.training.TrainingLog;
import digitpad.training.TrainingResult;
import digitpad.training.TrainingRun;
import digitpad.training.batches.TrainingMaterial;
import digitpad.training.plan.Sources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.ResultSaver;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A training as the window steers it: how things stand with it, and what came of it. */
final class RunViewModel {
    /** How things stand with the run. */
    enum Phase {
        IDLE,
        STARTING,
        TRAINING,
        /** It takes the steps it was allowed, and then rests. */
        PAUSING,
        PAUSED,
        STOPPING,
        SCORING,
        SAVING
    }

    /**
     * What came of the run.
     *
     * @param file where the model was saved; none if that failed
     */
    record Outcome(TrainingResult result, Model model, Optional<Path> file) {}

    private static final Messages TEXT = Messages.of(RunViewModel.class);
    private final Trainer trainer;
    private final RunStore runs;
    private final ResultSaver saver;
    private final ActiveModel active;
    private final Background background;
    private final Notices notices;
    private final Executor window;

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> briefly = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper writings = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Kept>> kept = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RunAccount account = new Follower();
    private final LiveAnswers answers;
    private TrainingEvents events = new TrainingEvents(() -> {});
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
        saver = new ResultSaver(models, sentence -> window.execute(() -> notices.error(sentence)));
        this.active = active;
        this.background = background;
        this.notices = notices;
        this.window = window;
        answers = new LiveAnswers(active, window);
        phase.subscribe(now -> say());
        account.progressProperty().subscribe(now -> say());
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What it has measured, how far it is, its log. */
    RunAccount account() {
        return account;
    }

    /** How often something was written down about it. */
    ReadOnlyLongProperty writingsProperty() {
        return writings.getReadOnlyProperty();
    }

    /** What a crash would lose of the run under way, or the last; none before that is known, or if it is not kept. */
    ReadOnlyObjectProperty<Optional<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** How far it is, in a few words; none if nothing is under way. */
    ReadOnlyObjectProperty<Optional<String>> briefly() {
        return briefly.getReadOnlyProperty();
    }

    /** What came of the last run; none before, and while one is under way. */
    ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What a training learns from is being read; {@link #start}, {@link #goOn} or {@link #unprepared} comes next. */
    void prepare() {
        kept.set(Optional.empty());
        phase.set(Phase.STARTING);
    }

    /** It could not be read. */
    void unprepared() {
        phase.set(Phase.IDLE);
    }

    /**
     * Starts a training; what is shown of the last one goes.
     *
     * @param name what the run is to be called; it gets a number if another is called that
     * @param firstSteps it pauses after so many, if there are any
     */
    void start(TrainingPlan plan, TrainingMaterial material, Sources sources, String name, OptionalInt firstSteps) {
        clear(plan, name);
        phase.set(Phase.STARTING);
        background
                .task(() -> {
                    String free = runs.freeName(name, taken -> false);
                    return new Made(runs.create(free, plan, sources, material), free);
                })
                .onSuccess(made -> {
                    account.keptAs(made.folder().id(), made.name());
                    begin(
                            Optional.of(made.folder()),
                            trainer.start(made.folder(), material, events, firstSteps),
                            firstSteps);
                })
                .onFailure(sentence -> {
                    notices.error(sentence);
                    begin(Optional.empty(), trainer.start(plan, material, name, events, firstSteps), firstSteps);
                })
                .write();
    }

    /** A run that was just made, and what it is called. */
    private record Made(RunFolder folder, String name) {}

    /** Goes on with a run that was broken off; its curves are drawn again. */
    void goOn(RunOpener.Opened run) {
        clear(run.known().plan(), run.known().name());
        account.keptAs(run.folder().id(), run.known().name());
        account.recall(run.history());
        begin(Optional.of(run.folder()), trainer.start(run.folder(), run.material(), events), OptionalInt.empty());
    }

    /** Lets it rest after the step under way. */
    void pause() {
        // Also while it takes the steps it was allowed.
        if (phase.get() == Phase.TRAINING || phase.get() == Phase.PAUSING) {
            phase.set(Phase.PAUSING);
            run.pause();
        }
    }

    /** Lets it go on after a rest. */
    void resume() {
        if (phase.get() == Phase.PAUSED) {
            phase.set(Phase.TRAINING);
            run.resume();
        }
    }

    /** Lets it take so many steps, and rest. */
    void step(int count) {
        if (canStep()) {
            phase.set(Phase.PAUSING);
            run.step(count);
        }
    }

    /** Whether the run under way can take a step more and rest, also while it takes those it was allowed. */
    boolean canStep() {
        return canBeStopped(phase.get());
    }

    /** Ends the training early; what it has learned is scored and saved. */
    void stop() {
        if (canBeStopped(phase.get())) {
            phase.set(Phase.STOPPING);
            run.stop();
        }
    }

    static boolean canBeStopped(Phase phase) {
        return phase == Phase.TRAINING || phase == Phase.PAUSING || phase == Phase.PAUSED;
    }

    /** Takes in what the training has said since the last time; a few times a second is often enough. */
    void follow() {
        if (events.replay(account)) {
            account.changed();
        }
    }

    /** Lets the pad answer with the network that was trained. */
    void use() {
        outcome.get().ifPresent(came -> active.use(came.model()));
    }

    /** Saves the model of the last run, which could not be saved before. */
    void saveAgain() {
        outcome.get().ifPresent(came -> save(came.result()));
    }

    private void say() {
        RunAccount.Progress now = account.progressProperty().get();
        double share = now.steps() == 0 ? 0 : now.step() / (double) now.steps();
        briefly.set(
                switch (phase.get()) {
                    case IDLE -> Optional.empty();
                    case PAUSED -> Optional.of(TEXT.get("title.paused", share, now.step(), now.steps()));
                    case SCORING, SAVING -> Optional.of(TEXT.get("title.ending"));
                    case STARTING, TRAINING, PAUSING, STOPPING ->
                        Optional.of(TEXT.get("title.training", share, now.step(), now.steps()));
                });
    }

    private void clear(TrainingPlan wanted, String name) {
        plan = wanted;
        account.begin(wanted, name);
        outcome.set(Optional.empty());
        events = new TrainingEvents(() -> window.execute(this::follow));
    }

    private void begin(Optional<RunFolder> where, TrainingRun begun, OptionalInt firstSteps) {
        folder = where;
        run = begun;
        phase.set(firstSteps.isPresent() ? Phase.PAUSING : Phase.TRAINING);
        answers.begin(run);
        run.whenEnded((result, fault) -> window.execute(() -> {
            follow();
            if (fault == null) {
                ended(result);
            } else {
                failed(fault);
            }
        }));
    }

    private void ended(TrainingResult result) {
        TrainingLog.ending(result, plan.stopping()).ifPresent(account.log()::add);
        account.log().add(TrainingLog.test(result.model().info().testAccuracy().orElseThrow()));
        save(result);
    }

    /** Whether the last run's network is in memory alone. */
    boolean isUnsaved() {
        return !isKept() && outcome.get().filter(came -> came.file().isEmpty()).isPresent();
    }

    /** Whether the run under way, or the last, is kept on the disk. */
    private boolean isKept() {
        return folder.isPresent();
    }

    /** What closing the window would lose now, in one sentence that also says what it would not; none if nothing. */
    Optional<String> closingLoses() {
        return switch (phase.get()) {
            case IDLE -> isUnsaved() ? Optional.of(TEXT.get("closing.unsaved")) : Optional.empty();
            case STARTING -> Optional.empty();
            default -> {
                int steps = kept.get().map(Kept::steps).orElse(0);
                if (!kept.get().map(Kept::failing).orElse(!isKept())) {
                    yield Optional.of(TEXT.get("closing.kept"));
                }
                yield Optional.of(steps > 0 ? TEXT.get("closing.partly", steps) : TEXT.get("closing.unkept"));
            }
        };
    }

    private void save(TrainingResult result) {
        phase.set(Phase.SAVING);
        Optional<RunFolder> where = folder;
        background
                .task(() -> {
                    ResultSaver.Saved saved = saver.save(result.model(), where, Optional.empty());
                    return new Outcome(result, saved.model(), Optional.of(saved.file()));
                })
                .onSuccess(saved -> {
                    account.log().add(TEXT.get("log.saved", saved.file().orElseThrow()));
                    finished(saved);
                    if (active.inTrainingProperty().get() && result.complete()) {
                        // The pad goes on with what it has answered with so far; what was stopped may be half learned,
                        // and is used when that is asked for.
                        use();
                    }
                    answers.end();
                    active.refresh();
                })
                .onFailure(sentence -> {
                    notices.error(sentence);
                    finished(new Outcome(result, result.model(), Optional.empty()));
                    answers.end();
                })
                .write();
    }

    private void finished(Outcome came) {
        outcome.set(Optional.of(came));
        phase.set(Phase.IDLE);
    }

    private void failed(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        String sentence = Background.sentence(cause);
        account.log().add(sentence);
        notices.error(sentence);
        answers.end();
        phase.set(Phase.IDLE);
    }

    /** Takes in what the training says; what it does by that is this class's business. */
    private final class Follower extends RunAccount {
        @Override
        public void halted(int stepsDone) {
            // A rest that was overtaken by Stop or Resume says nothing any more.
            if (phase.get() == Phase.PAUSING) {
                phase.set(Phase.PAUSED);
            } else if (phase.get() == Phase.STOPPING) {
                phase.set(Phase.SCORING);
            }
        }

        @Override
        public void stepped(StepReport report) {
            super.stepped(report);
            if (phase.get() == Phase.PAUSED) {
                // It was told to take steps more after it had halted, and before that was heard here.
                phase.set(Phase.PAUSING);
            }
        }

        @Override
        public void kept(int stepsDone, int stepsKept) {
            boolean failing = stepsKept < stepsDone;
            // What is said first is what was there when it began.
            Optional<Instant> when =
                    failing ? kept.get().flatMap(Kept::when) : kept.get().map(before -> Instant.now());
            kept.set(Optional.of(new Kept(stepsKept, when, failing)));
            writings.set(writings.get() + 1);
        }

        @Override
        public void warned(String sentence) {
            log().add(sentence);
            notices.error(sentence);
        }

        @Override
        public void scoring() {
            phase.set(Phase.SCORING);
        }
    }
}
