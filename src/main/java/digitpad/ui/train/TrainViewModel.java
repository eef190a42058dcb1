package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.model.ModelName;
import digitpad.text.UserException;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.MovedSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.RunSummary;
import digitpad.ui.ActiveModel;
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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** The state of the Train tab: the dataset, the form, the runs, the plots. For use on the UI thread only. */
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
    private final NetworkSelection networks;
    private final BooleanProperty oneCore;
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> interruptedRun =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final EnabledActions enabledActions;
    private final PresetDeviation deviation;
    private final RunSettings settings;
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    TrainViewModel(Services services, RunOpener opener, Executor uiThread) {
        data = new DataViewModel(services.data());
        extraData = new ExtraDataViewModel(services.ownDigits(), services.background(), services.notices());
        deviation = new PresetDeviation(input, extraData);
        settings = new RunSettings(input, data, extraData);
        samples = new SamplesViewModel(services.background(), services.notices());
        run = new RunViewModel(
                services.trainer(),
                services.runs(),
                services.models(),
                services.activeModel(),
                services.background(),
                services.notices(),
                uiThread);
        this.opener = opener;
        oneCore = services.oneCore();
        active = services.activeModel();
        runs = new RunsViewModel(services.runs(), services.models(), active, services.background(), services.notices());
        plots = new PlotViewModel(run.progressModel().curvesProperty().get());
        comparison =
                new RunComparison(services.runs(), services.background(), services.notices(), plots, runs.compared());
        settings.followName(run);
        followData();
        input.problemProperty().subscribe(problem::set);
        enabledActions = new EnabledActions(data, extraData, input, run);
        followRun();
        followRuns();
        networks = new NetworkSelection(input, services.networks(), run.phaseProperty());
    }

    /** Updates the sample preview and the epoch length when the training data or its settings change. */
    private void followData() {
        for (ObservableValue<?> cause : List.of(
                data.stateProperty(),
                input.augmentationProperty(),
                input.nonDigitShareProperty(),
                extraData.strokes().usedProperty(),
                extraData.strokes().filesProperty(),
                extraData.ownDigitsProperty())) {
            cause.subscribe(now -> showSamples());
        }
        data.stateProperty()
                .subscribe(now -> data.data()
                        .ifPresent(loaded ->
                                input.setTrainingImageCount(loaded.training().count())));
    }

    /** Refreshes the list of runs after each save, and the plots after each measurement. */
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
                // The earlier run stays in the plots, below the new one.
                comparison.add(before);
            }
        });
    }

    private void followRuns() {
        runs.runs().addListener((ListChangeListener<RunSummary>) change -> {
            runs.runs()
                    .forEach(summary ->
                            plots.rename(summary.id(), summary.record().name()));
            interruptedRun.set(runs.runs().stream().findFirst().filter(RunSummary::shouldOfferResume));
        });
    }

    /** The network of the form. */
    NetworkSelection networks() {
        return networks;
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

    /** The run that was started last, if it was interrupted and can be resumed. */
    ReadOnlyObjectProperty<Optional<RunSummary>> interruptedRunProperty() {
        return interruptedRun.getReadOnlyProperty();
    }

    /** The list of saved runs. */
    RunsViewModel runs() {
        return runs;
    }

    /** The state of the plots. */
    PlotViewModel plots() {
        return plots;
    }

    /** Resumes the interrupted run, if there is one. */
    void resume() {
        interruptedRun.get().ifPresent(this::resume);
    }

    @Override
    public void resume(RunSummary summary) {
        resume(summary, MovedSources.NONE);
    }

    private void resume(RunSummary summary, MovedSources moved) {
        if (!isIdle()) {
            return;
        }
        problem.set(Optional.empty());
        run.prepare();
        opener.open(summary, data.data(), moved, new RunOpener.Outcome() {
            @Override
            public void opened(RunOpener.OpenedRun opened) {
                resumeFrom(opened);
            }

            @Override
            public void failed(String message) {
                startFailed(message);
            }

            @Override
            public void located(MovedSources places) {
                resume(summary, places);
            }
        });
    }

    private void resumeFrom(RunOpener.OpenedRun opened) {
        settings.show(opened);
        run.resumeFrom(opened);
    }

    @Override
    public boolean isIdle() {
        return run.phaseProperty().get() == RunPhase.IDLE;
    }

    @Override
    public boolean isStarting() {
        return run.phaseProperty().get() == RunPhase.STARTING;
    }

    @Override
    public void useSettings(RunRecord record) {
        if (isIdle()) {
            settings.show(record);
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

    private void startFailed(String message) {
        run.preparationFailed();
        problem.set(Optional.of(message));
    }

    /** Whether training uses only one processor core. */
    BooleanProperty oneCoreProperty() {
        return oneCore;
    }

    /** Whether the Draw tab uses the network in training. */
    BooleanProperty followsProperty() {
        return active.followsTrainingProperty();
    }

    /** The problem that prevents a start: an invalid form, or training data that could not be read. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether any setting differs from the preset. */
    PresetDeviation deviation() {
        return deviation;
    }

    /** Whether a run can be started or take a step. */
    EnabledActions enabledActions() {
        return enabledActions;
    }

    /** Starts a run with the settings of the form, if the dataset is loaded and the form is valid. */
    void start() {
        start(OptionalInt.empty());
    }

    /** Takes {@code count} steps and pauses; starts a run if none is in progress. */
    void step(int count) {
        if (isIdle()) {
            start(OptionalInt.of(count));
        } else {
            run.step(count);
        }
    }

    private void start(OptionalInt firstSteps) {
        Optional<MnistData> loaded = data.data();
        if (loaded.isEmpty() || !isIdle()) {
            return;
        }
        try {
            TrainingPlan plan = input.plan();
            String name = input.name();
            // Take the sources now: the form may change while they are being read.
            DataSources sources = extraData.sources(loaded.get());
            problem.set(Optional.empty());
            run.prepare();
            extraData.loadAll(
                    plan,
                    loaded.get(),
                    trainingData -> run.start(plan, trainingData, sources, name, firstSteps),
                    this::startFailed);
        } catch (UserException e) {
            problem.set(Optional.of(e.getMessage()));
        }
    }

    /** Shows other samples. */
    void shuffleSamples() {
        samples.shuffle();
        showSamples();
    }

    private void showSamples() {
        data.data().ifPresent(loaded -> samples.show(input.samplesPlan(), extraData.loadedSoFar(loaded)));
    }
}
