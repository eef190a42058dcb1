package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.robustness.Disturbance;
import digitpad.evaluation.robustness.Robustness;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.ui.Background;
import digitpad.ui.ErrorMessage;
import digitpad.ui.LatestRequest;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Tests the robustness of the evaluated models in the background, at the same time as an evaluation or not. For use on
 * the UI thread only.
 */
final class RobustnessViewModel {
    private final RobustnessRunner runner;
    private final Background background;
    private final Notices.Topic notices;
    private final Executor uiThread;
    private final LatestRequest requests = new LatestRequest();

    private final ReadOnlyObjectWrapper<Optional<Target>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Robustness>> tested = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ReportContent>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** By name, also of models that are not being compared at the moment. */
    private final Map<String, Robustness> results = new HashMap<>();

    private Optional<ReportContent> content = Optional.empty();
    private Optional<Future<?>> job = Optional.empty();

    /**
     * What is tested.
     *
     * @param models names of the evaluated model and, if there is one, of the model that it is compared with
     */
    record Target(EvaluationSet set, List<String> models) {
        Target {
            models = List.copyOf(models);
        }

        private static Target of(ReportContent content) {
            String first = content.results().model();
            List<String> models = new ArrayList<>(List.of(first));
            content.comparison()
                    .map(ModelComparison::second)
                    .filter(second -> !second.equals(first))
                    .ifPresent(models::add);
            return new Target(content.results().set(), models);
        }

        /** Returns the disturbances that change any of the images. */
        List<Disturbance> disturbances() {
            boolean hasStrokes = set.hasStrokes();
            return List.of(Disturbance.values()).stream()
                    .filter(each -> each != Disturbance.TREMOR || hasStrokes)
                    .toList();
        }
    }

    /**
     * How far the running test is.
     *
     * @param model that is being tested
     */
    record Progress(String model, Disturbance disturbance, double strength, int done, int total) {
        /** Returns the part that is done, from 0 to 1. */
        double fraction() {
            return done / (double) total;
        }
    }

    /**
     * Creates the view model.
     *
     * @param evaluated the results of the evaluation, whose models and images are tested
     */
    RobustnessViewModel(
            ObservableValue<Optional<ReportContent>> evaluated,
            RobustnessRunner runner,
            Background background,
            Notices notices,
            Executor uiThread) {
        this.runner = runner;
        this.background = background;
        this.notices = notices.topic();
        this.uiThread = uiThread;
        evaluated.subscribe(this::follow);
    }

    /** What is tested; empty before the first evaluation. */
    ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** The curves so far, in the order of the models. A model that is not tested yet is missing. */
    ReadOnlyObjectProperty<List<Robustness>> testedProperty() {
        return tested.getReadOnlyProperty();
    }

    /** The results of the evaluation together with the curves so far. */
    ReadOnlyObjectProperty<Optional<ReportContent>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The progress of the running test; empty while its model is being loaded. */
    ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns whether every model has been tested completely. */
    boolean isComplete() {
        return target.get().isPresent() && untested(target.get().get()).isEmpty();
    }

    /** Tests the models that have not been tested yet, unless a test is running. */
    void start() {
        if (running.get() || target.get().isEmpty() || isComplete()) {
            return;
        }
        Target now = target.get().get();
        List<String> models = untested(now);
        LatestRequest.Ticket request = requests.begin();
        LatestValue<RobustnessRunner.Update> updates = new LatestValue<>(uiThread, update -> {
            if (request.isLatest()) {
                show(update);
            }
        });
        notices.resolve();
        progress.set(Optional.empty());
        running.set(true);
        job = Optional.of(background
                .task(() -> runner.run(models, now.set(), updates::offer))
                .onSuccess(done -> {
                    if (request.isLatest()) {
                        add(done);
                    }
                })
                .onFailure(message -> {
                    if (request.isLatest()) {
                        fail(message);
                    }
                })
                .andFinally(() -> {
                    if (request.isLatest()) {
                        running.set(false);
                    }
                })
                .submit());
    }

    /** Stops the running test. The curves so far stay. */
    void cancel() {
        requests.cancel();
        job.ifPresent(future -> future.cancel(true));
        job = Optional.empty();
        running.set(false);
    }

    private List<String> untested(Target now) {
        return now.models().stream()
                .filter(name -> !results.containsKey(name) || !results.get(name).isComplete())
                .toList();
    }

    private void show(RobustnessRunner.Update update) {
        String model = update.tested().get(update.tested().size() - 1).model();
        progress.set(Optional.of(
                new Progress(model, update.disturbance(), update.strength(), update.done(), update.total())));
        add(update.tested());
    }

    private void add(List<Robustness> more) {
        more.forEach(each -> results.put(each.model(), each));
        update();
    }

    private void fail(ErrorMessage message) {
        notices.error(message);
    }

    /** Follows the evaluation. Its results come in parts. */
    private void follow(Optional<ReportContent> now) {
        boolean isSame = content.isPresent()
                && now.isPresent()
                && isSameModel(content.get().results(), now.get().results());
        if (!isSame) {
            cancel();
            results.clear();
        }
        content = now;
        Optional<Target> newTarget = now.map(Target::of);
        // An equal target must not start anything again.
        if (!newTarget.equals(target.get())) {
            target.set(newTarget);
        }
        update();
    }

    /** Returns whether the same model has read the same images. A model may be replaced by another of the same name. */
    private static boolean isSameModel(EvaluationResults before, EvaluationResults now) {
        int count = Math.min(before.results().size(), now.results().size());
        return before.model().equals(now.model())
                && before.set().equals(now.set())
                && IntStream.range(0, count)
                        .allMatch(i -> before.results().get(i).answer()
                                == now.results().get(i).answer());
    }

    private void update() {
        tested.set(target.get().stream()
                .flatMap(now -> now.models().stream())
                .flatMap(name -> Optional.ofNullable(results.get(name)).stream())
                .toList());
        report.set(content.map(now -> now.withRobustness(tested.get())));
    }
}
