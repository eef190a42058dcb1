package digitpad.ui.evaluate;

import digitpad.dataset.MnistData;
import digitpad.evaluation.report.ReportContent;
import digitpad.model.ModelInfo;
import digitpad.text.Messages;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.ErrorMessage;
import digitpad.ui.LatestValue;
import digitpad.ui.Notices;
import digitpad.ui.evaluate.EvaluationDataReader.Read;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Chooses models and digits, and evaluates the models in the background. For use on the UI thread only. */
final class EvaluationViewModel {
    private static final Messages TEXT = Messages.of(EvaluationViewModel.class);

    private final ActiveModel active;
    private final CurrentData data;
    private final EvaluationDataReader reader;
    private final EvaluationRunner runner;
    private final Background background;
    private final Notices.Topic notices;
    private final LatestValue<EvaluationRunner.Update> updates;
    private final LatestValue<List<String>> readRemarks;

    private final ReadOnlyObjectWrapper<List<String>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> model = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<String>> compared = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<DataKind> kind = new SimpleObjectProperty<>(DataKind.TEST_IMAGES);
    private final ReadOnlyObjectWrapper<Optional<Path>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty allImages = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ReportContent>> results =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> remarks = new ReadOnlyObjectWrapper<>(List.of());
    /** Whether the user chose the model; otherwise it is the one in use. */
    private boolean modelChosen;

    private boolean canceled;
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
            CurrentData data,
            EvaluationDataReader reader,
            EvaluationRunner runner,
            Background background,
            Notices notices,
            Executor uiThread) {
        this.active = active;
        this.data = data;
        this.reader = reader;
        this.runner = runner;
        this.background = background;
        this.notices = notices.topic();
        updates = new LatestValue<>(uiThread, this::show);
        readRemarks = new LatestValue<>(uiThread, remarks::set);
        active.available().addListener((InvalidationListener) change -> listModels());
        active.chosenProperty().subscribe(this::listModels);
        listModels();
        List.of(model, kind, place, data.stateProperty()).forEach(cause -> cause.subscribe(value -> updateRefusal()));
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

    ObjectProperty<DataKind> kindProperty() {
        return kind;
    }

    /** The file or folder for {@link DataKind#FILE}. */
    ReadOnlyObjectProperty<Optional<Path>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Whether all images of the file or folder are read; otherwise its test images. */
    BooleanProperty allImagesProperty() {
        return allImages;
    }

    /** The dataset whose test images can be chosen, in words. */
    String datasetText() {
        return switch (data.stateProperty().get()) {
            case READY, LOADING ->
                data.data()
                        .map(loaded ->
                                TEXT.get("dataset", loaded.name(), loaded.test().count()))
                        .orElseGet(() -> TEXT.get("dataset.loading"));
            case MISSING, DOWNLOADING -> TEXT.get("dataset.missing");
            case UNKNOWN, SEARCHING -> TEXT.get("dataset.loading");
        };
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

    /** Chooses a file or folder of digits. */
    void choosePlace(Path chosen) {
        place.set(Optional.of(chosen));
        kind.set(DataKind.FILE);
    }

    /** Searches for the dataset, and reads the list of models. */
    void refresh() {
        data.loadOnce();
        data.retryIfMissing();
        active.refresh();
    }

    /** Starts the evaluation, unless one is running or {@link #refusalProperty} says why not. */
    void evaluate() {
        if (running.get() || refusal.get().isPresent()) {
            return;
        }
        String first = model.get().orElseThrow();
        Optional<String> second = compared.get().filter(name -> !name.equals(first));
        Callable<Read> digits = digits();
        notices.resolve();
        canceled = false;
        progress.set(Optional.empty());
        running.set(true);
        job = Optional.of(background
                .task(() -> {
                    Read read = digits.call();
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

    /** Returns a job that reads the chosen digits. */
    private Callable<Read> digits() {
        return switch (kind.get()) {
            case TEST_IMAGES -> {
                MnistData loaded = data.data().orElseThrow();
                yield () -> EvaluationDataReader.testImages(loaded);
            }
            case OWN_DIGITS -> reader::ownDigits;
            case FILE -> {
                Path chosen = place.get().orElseThrow();
                boolean all = allImages.get();
                yield () -> reader.at(chosen, all);
            }
        };
    }

    private void show(EvaluationRunner.Update update) {
        progress.set(Optional.of(new Progress(update.model(), update.done(), update.total())));
        results.set(Optional.of(update.content()));
    }

    private void finish(ReportContent content) {
        // A job that was canceled before its first image has nothing to show.
        if (content.score().accuracy().total() > 0) {
            results.set(Optional.of(content));
        }
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
                        : switch (kind.get()) {
                            case TEST_IMAGES ->
                                data.data().isEmpty() ? Optional.of(TEXT.get("refused.dataset")) : Optional.empty();
                            case OWN_DIGITS -> Optional.<String>empty();
                            case FILE ->
                                place.get().isEmpty() ? Optional.of(TEXT.get("refused.file")) : Optional.empty();
                        });
    }
}
