package digitpad.ui.evaluate;

import digitpad.evaluation.report.ReportContent;
import digitpad.model.ModelInfo;
import digitpad.text.Messages;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.ErrorMessage;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import digitpad.ui.evaluate.EvaluationDataReader.Read;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Chooses models, and evaluates them on the chosen digits in the background. For use on the UI thread only. */
final class EvaluationViewModel {
    private static final Messages TEXT = Messages.of(EvaluationViewModel.class);

    private final ActiveModel active;
    private final DigitsViewModel digits;
    private final EvaluationRunner runner;
    private final Background background;
    private final Notices.Topic notices;
    private final LatestValue<EvaluationRunner.Update> updates;
    private final LatestValue<List<String>> readRemarks;

    private final ReadOnlyObjectWrapper<List<String>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> model = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<String>> compared = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ReportContent>> results =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> remarks = new ReadOnlyObjectWrapper<>(List.of());
    /** Whether the user chose the model; otherwise it is the one in use. */
    private boolean modelChosen;

    private boolean canceled;
    /** The results that the running evaluation replaces. */
    private Optional<ReportContent> earlier = Optional.empty();

    private Optional<Future<?>> job = Optional.empty();

    /** How many images a model has read. */
    record Progress(String model, int done, int total) {
        /** Returns the part that is done, from 0 to 1. */
        double fraction() {
            return done / (double) total;
        }
    }

    EvaluationViewModel(
            ActiveModel active,
            DigitsViewModel digits,
            EvaluationRunner runner,
            Background background,
            Notices notices,
            Executor uiThread) {
        this.active = active;
        this.digits = digits;
        this.runner = runner;
        this.background = background;
        this.notices = notices.topic();
        updates = new LatestValue<>(uiThread, this::show);
        readRemarks = new LatestValue<>(uiThread, remarks::set);
        active.available().addListener((InvalidationListener) change -> listModels());
        active.chosenProperty().subscribe(this::listModels);
        listModels();
        model.subscribe(name -> updateRefusal());
        digits.refusalProperty().subscribe(reason -> updateRefusal());
        digits.runProperty().subscribe(run -> run.ifPresent(this::useModelOf));
    }

    /** The names of all models. */
    ReadOnlyObjectProperty<List<String>> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    /** The name of the model to evaluate: the one in use, unless the user chose another one. */
    ReadOnlyObjectProperty<Optional<String>> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The name of the model to compare with. */
    ObjectProperty<Optional<String>> comparedProperty() {
        return compared;
    }

    /** The digits to evaluate the models on. */
    DigitsViewModel digits() {
        return digits;
    }

    /** Why the evaluation cannot start; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The progress of the running evaluation; empty while its digits are being read from disk. */
    ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The results of the last evaluation, or of the part of it that is done. */
    ReadOnlyObjectProperty<Optional<ReportContent>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** What the user should know about the digits that were read last, as sentences. */
    ReadOnlyObjectProperty<List<String>> remarksProperty() {
        return remarks.getReadOnlyProperty();
    }

    /** Chooses the model to evaluate. */
    void chooseModel(String name) {
        modelChosen = true;
        model.set(Optional.of(name));
    }

    /** Searches for the dataset, and reads the list of models. */
    void refresh() {
        digits.refresh();
        active.refresh();
    }

    /** Starts the evaluation, unless one is running or {@link #refusalProperty} says why not. */
    void evaluate() {
        if (running.get() || refusal.get().isPresent()) {
            return;
        }
        String first = model.get().orElseThrow();
        Optional<String> second = compared.get().filter(name -> !name.equals(first));
        Callable<Read> reading = digits.job();
        notices.resolve();
        canceled = false;
        earlier = results.get();
        progress.set(Optional.empty());
        running.set(true);
        job = Optional.of(background
                .task(() -> {
                    Read read = reading.call();
                    readRemarks.offer(read.remarks());
                    return runner.run(first, second, read.set(), updates::offer);
                })
                .onSuccess(this::finish)
                .onFailure(this::fail)
                .andFinally(() -> running.set(false))
                .submit());
    }

    /** Stops the running evaluation. What has been read is still shown. */
    void cancel() {
        if (running.get()) {
            canceled = true;
            job.ifPresent(future -> future.cancel(true));
        }
    }

    /** Chooses the model of a run together with its images. */
    private void useModelOf(RunChoice run) {
        run.model().filter(models.get()::contains).ifPresent(this::chooseModel);
    }

    private void show(EvaluationRunner.Update update) {
        progress.set(Optional.of(new Progress(update.model(), update.done(), update.total())));
        results.set(Optional.of(update.content()));
    }

    private void finish(ReportContent content) {
        if (canceled
                && earlier.filter(before -> isCompleteResultOf(before, content)).isPresent()) {
            results.set(earlier);
            return;
        }
        // A job that was canceled before its first image has nothing to show.
        if (content.score().accuracy().total() > 0) {
            results.set(Optional.of(content));
        }
    }

    /** Returns whether a result says all that a canceled evaluation would have said. */
    private static boolean isCompleteResultOf(ReportContent before, ReportContent content) {
        return before.results().isComplete()
                && before.results().model().equals(content.results().model())
                && before.results().set().equals(content.results().set());
    }

    private void fail(ErrorMessage message) {
        if (!canceled) {
            notices.error(message);
        }
    }

    private void listModels() {
        List<String> names =
                active.available().stream().map(ModelInfo::name).distinct().toList();
        models.set(names);
        Optional<String> inUse =
                active.chosenProperty().get().map(used -> used.info().name());
        boolean isListed =
                names.isEmpty() || model.get().filter(names::contains).isPresent();
        if (!modelChosen || !isListed) {
            modelChosen = false;
            model.set(inUse);
        }
        if (!names.isEmpty() && compared.get().filter(names::contains).isEmpty()) {
            compared.set(Optional.empty());
        }
    }

    private void updateRefusal() {
        refusal.set(
                model.get().isEmpty()
                        ? Optional.of(TEXT.get("refused.model"))
                        : digits.refusalProperty().get());
    }
}
