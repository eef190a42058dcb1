package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.model.ModelName;
import digitpad.text.UserException;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunSummary;
import digitpad.ui.ActiveModel;
import digitpad.ui.CurrentData;
import digitpad.ui.Services;
import digitpad.ui.train.form.PlanInput;
import digitpad.ui.train.plot.PlotViewModel;
import digitpad.ui.train.runs.RunActions;
import digitpad.ui.train.runs.RunsViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** The screen's state: the data, the form, the run. Belongs to the window's thread. */
final class TrainViewModel implements RunActions {
    private final DataViewModel data;
    private final PlanInput input = new PlanInput();
    private final ExtraDataViewModel extraData;
    private final SamplesViewModel samples;
    private final RunViewModel run;
    private final RunOpener opener;
    private final RunsViewModel runs;
    private final PlotViewModel plots;
    private final RunComparison comparison;
    private final ActiveModel active;
    private final BooleanProperty oneCore;
    private final BooleanProperty follows;
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canStart = new ReadOnlyBooleanWrapper();
    private final PresetDeviation deviation;
    private final ReadOnlyBooleanWrapper canStep = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());

    TrainViewModel(Services services, Executor window) {
        data = new DataViewModel(services.data());
        extraData = new ExtraDataViewModel(services.ownDigits(), services.background(), services.notices());
        deviation = new PresetDeviation(input, extraData);
        samples = new SamplesViewModel(services.background(), services.notices());
        run = new RunViewModel(
                services.trainer(),
                services.runs(),
                services.models(),
                services.activeModel(),
                services.background(),
                services.notices(),
                window);
        opener = new RunOpener(services.runs(), services.library(), services.ownDigits(), services.background());
        oneCore = services.oneCore();
        active = services.activeModel();
        follows = active.followsTrainingProperty();
        runs = new RunsViewModel(services.runs(), services.background(), services.notices());
        plots = new PlotViewModel(run.progressModel().curvesProperty().get());
        comparison =
                new RunComparison(services.runs(), services.background(), services.notices(), plots, runs.compared());
        followData();
        bindWhatCanBeDone();
        followRun();
        followRuns();
    }

    /** Shows samples of what would be learned, and counts epochs over the data. */
    private void followData() {
        for (ObservableValue<?> cause : List.of(
                data.stateProperty(),
                input.augmentationProperty(),
                input.outliersProperty(),
                extraData.useStrokesProperty(),
                extraData.strokeFileProperty(),
                extraData.ownDigitsProperty())) {
            cause.subscribe(now -> showSamples());
        }
        data.stateProperty()
                .subscribe(now -> data.data()
                        .ifPresent(ready ->
                                input.setTrainingImageCount(ready.training().count())));
    }

    private void bindWhatCanBeDone() {
        input.problemProperty().subscribe(complaint::set);
        canStart.bind(Bindings.createBooleanBinding(
                () -> data.stateProperty().get() == CurrentData.State.READY
                        && !extraData.readingProperty().get()
                        && input.problemProperty().get().isEmpty()
                        && canResume(),
                data.stateProperty(),
                extraData.readingProperty(),
                input.problemProperty(),
                run.phaseProperty()));
        canStep.bind(Bindings.createBooleanBinding(
                () -> canStart.get() || run.canStep() || isStarting(), canStart, run.phaseProperty()));
    }

    /** Looks at the list of runs whenever something was saved, and draws what was measured. */
    private void followRun() {
        run.phaseProperty().addListener((property, before, now) -> runs.refresh());
        run.savedSteps().saveCountProperty().addListener((property, before, now) -> runs.refresh());
        run.progressModel()
                .progressProperty()
                .map(now -> now.latest(Measure.VALIDATION_ACCURACY))
                .addListener((property, before, now) -> runs.refresh());
        run.progressModel().versionProperty().addListener((property, before, now) -> plots.changed());
        run.progressModel().curvesProperty().addListener((property, before, now) -> {
            plots.setCurrent(now);
            if (!before.isEmpty() && runs.contains(before.id())) {
                // Later runs are drawn over earlier ones.
                comparison.add(before);
            }
        });
    }

    private void followRuns() {
        runs.runs().addListener((ListChangeListener<RunSummary>) change -> {
            runs.runs().forEach(known -> plots.rename(known.id(), known.record().name()));
            waiting.set(runs.runs().stream().findFirst().filter(RunSummary::shouldOfferResume));
        });
    }

    DataViewModel data() {
        return data;
    }

    PlanInput input() {
        return input;
    }

    ExtraDataViewModel extraData() {
        return extraData;
    }

    SamplesViewModel samples() {
        return samples;
    }

    RunViewModel run() {
        return run;
    }

    /** The run started last, if it was broken off. */
    ReadOnlyObjectProperty<Optional<RunSummary>> interruptedRunProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** All runs that are kept. */
    RunsViewModel runs() {
        return runs;
    }

    /** What is plotted. */
    PlotViewModel plots() {
        return plots;
    }

    /** Goes on with the run that waits. */
    void goOn() {
        waiting.get().ifPresent(this::resume);
    }

    @Override
    public void resume(RunSummary waiting) {
        if (!canResume()) {
            return;
        }
        complaint.set(Optional.empty());
        run.prepare();
        opener.open(waiting, data.data(), run::resumeFrom, this::complain);
    }

    @Override
    public boolean canResume() {
        return run.phaseProperty().get() == RunPhase.IDLE;
    }

    @Override
    public boolean isStarting() {
        return run.phaseProperty().get() == RunPhase.STARTING;
    }

    @Override
    public void useSettings(RunRecord like) {
        if (canResume()) {
            input.fill(like.plan());
            data.use(Path.of(like.sources().data()));
            extraData.use(like.sources());
        }
    }

    @Override
    public void useModel(String saved) {
        if (ModelName.isValid(saved)) {
            active.choose(saved);
        } else {
            active.chooseFile(Path.of(saved));
        }
    }

    private void complain(String sentence) {
        run.preparationFailed();
        complaint.set(Optional.of(sentence));
    }

    /** Whether trainings take one core only. */
    BooleanProperty oneCoreProperty() {
        return oneCore;
    }

    /** Whether the pad answers with the network in training. */
    BooleanProperty followsProperty() {
        return follows;
    }

    /** What is wrong with the form, or kept what Start was to read from being read. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** How the training differs from the preset's. */
    PresetDeviation deviation() {
        return deviation;
    }

    /** Whether a training can be started: the data is there, the form makes sense, and nothing is under way. */
    ReadOnlyBooleanProperty canStartProperty() {
        return canStart.getReadOnlyProperty();
    }

    /**
     * Whether a step can be taken: of the run under way, or of one that is started by it. Stays so while that starts:
     * else who steps by keyboard would lose the button.
     */
    ReadOnlyBooleanProperty canStepProperty() {
        return canStep.getReadOnlyProperty();
    }

    /** Starts a training as the form says, if the data is there and the form makes sense. */
    void start() {
        start(OptionalInt.empty());
    }

    /** Lets the run under way take so many steps and rest; if there is none, starts one that does. */
    void step(int count) {
        if (canResume()) {
            start(OptionalInt.of(count));
        } else {
            run.step(count);
        }
    }

    private void start(OptionalInt firstSteps) {
        Optional<MnistData> ready = data.data();
        if (ready.isEmpty() || !canResume()) {
            return;
        }
        try {
            TrainingPlan plan = input.plan();
            String name = input.name();
            // As they are now: the form may change while what it names is read.
            DataSources sources = extraData.sources(ready.get());
            complaint.set(Optional.empty());
            run.prepare();
            extraData.loadAll(
                    ready.get(), material -> run.start(plan, material, sources, name, firstSteps), this::complain);
        } catch (UserException e) {
            complaint.set(Optional.of(e.getMessage()));
        }
    }

    /** Shows other samples. */
    void shuffleSamples() {
        samples.shuffle();
        showSamples();
    }

    private void showSamples() {
        data.data().ifPresent(ready -> samples.show(input.samplesPlan(), extraData.loadedSoFar(ready)));
    }
}
