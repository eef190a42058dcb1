package digitpad.ui.evaluate;

import digitpad.dataset.MnistData;
import digitpad.evaluation.data.DataPart;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.CurrentData;
import digitpad.ui.LatestRequest;
import digitpad.ui.evaluate.EvaluationDataReader.Read;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Chooses the digits of the next evaluation. For use on the UI thread only. */
final class DigitsViewModel {
    private static final Messages TEXT = Messages.of(DigitsViewModel.class);

    private final CurrentData data;
    private final EvaluationDataReader reader;
    private final Background background;
    private final LatestRequest inspections = new LatestRequest();
    private final LatestRequest listings = new LatestRequest();

    private final ObjectProperty<DataKind> kind = new SimpleObjectProperty<>(DataKind.TEST_IMAGES);
    private final ReadOnlyObjectWrapper<List<RunChoice>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<RunChoice>> run = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PlaceContents> contents = new ReadOnlyObjectWrapper<>(PlaceContents.NONE);
    private final ObjectProperty<Optional<Path>> dataset = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<DataPart> part = new SimpleObjectProperty<>(DataPart.TEST);
    private final StringProperty writers = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());

    DigitsViewModel(CurrentData data, EvaluationDataReader reader, Background background) {
        this.data = data;
        this.reader = reader;
        this.background = background;
        List<ObservableValue<?>> causes = List.of(kind, runs, run, place, contents, dataset, data.stateProperty());
        causes.forEach(cause -> cause.subscribe(value -> refusal.set(findRefusal())));
    }

    ObjectProperty<DataKind> kindProperty() {
        return kind;
    }

    /** The runs that can be chosen for {@link DataKind#RUN}, newest first. */
    ReadOnlyObjectProperty<List<RunChoice>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** The run for {@link DataKind#RUN}. */
    ObjectProperty<Optional<RunChoice>> runProperty() {
        return run;
    }

    /** The file or folder for {@link DataKind#FILE}. */
    ReadOnlyObjectProperty<Optional<Path>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** What the file or folder holds; {@link PlaceContents#NONE} until that is known. */
    ReadOnlyObjectProperty<PlaceContents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** The location of the chosen dataset, if the folder holds several. */
    ObjectProperty<Optional<Path>> datasetProperty() {
        return dataset;
    }

    /** The part of the dataset at the chosen place. */
    ObjectProperty<DataPart> partProperty() {
        return part;
    }

    /** The writers of the strokes at the chosen place, separated by commas; all if it is blank. */
    StringProperty writersProperty() {
        return writers;
    }

    /** Why no digits can be read; empty if they can. */
    ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Returns the dataset whose test images can be chosen, in words. */
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

    /** Chooses a file or folder of digits, and looks into it in the background. */
    void choosePlace(Path chosen) {
        place.set(Optional.of(chosen));
        contents.set(PlaceContents.NONE);
        dataset.set(Optional.empty());
        kind.set(DataKind.FILE);
        LatestRequest.Ticket request = inspections.begin();
        background
                .task(() -> reader.contents(chosen))
                .onSuccess(found -> {
                    if (request.isLatest()) {
                        contents.set(found);
                    }
                })
                .run();
    }

    /** Searches for the dataset, and lists the runs. */
    void refresh() {
        data.loadOnce();
        data.retryIfMissing();
        LatestRequest.Ticket request = listings.begin();
        background
                .task(reader::runs)
                .onSuccess(found -> {
                    if (request.isLatest()) {
                        list(found);
                    }
                })
                .run();
    }

    private void list(List<RunChoice> found) {
        Optional<String> chosen = run.get().map(RunChoice::id);
        runs.set(found);
        run.set(found.stream()
                .filter(each -> chosen.equals(Optional.of(each.id())))
                .findFirst());
    }

    /** Returns a job that reads the chosen digits, which {@link #refusalProperty} must not refuse. */
    Callable<Read> job() {
        return switch (kind.get()) {
            case TEST_IMAGES -> {
                MnistData loaded = data.data().orElseThrow();
                yield () -> EvaluationDataReader.part(loaded, DataPart.TEST);
            }
            case RUN -> {
                String chosen = run.get().orElseThrow().id();
                Optional<MnistData> loaded = data.data();
                yield () -> reader.validationImages(chosen, loaded);
            }
            case OWN_DIGITS -> reader::ownDigits;
            case FILE -> {
                Path chosen = dataset.get().orElse(place.get().orElseThrow());
                DataPart chosenPart = part.get();
                Set<String> names = names(writers.get());
                yield () -> reader.at(chosen, chosenPart, names);
            }
        };
    }

    private static Set<String> names(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> findRefusal() {
        return switch (kind.get()) {
            case TEST_IMAGES -> data.data().isEmpty() ? Optional.of(TEXT.get("refused.dataset")) : Optional.empty();
            case RUN ->
                run.get().isPresent()
                        ? Optional.empty()
                        : Optional.of(TEXT.get(runs.get().isEmpty() ? "refused.runs" : "refused.run"));
            case OWN_DIGITS -> Optional.empty();
            case FILE -> {
                if (place.get().isEmpty()) {
                    yield Optional.of(TEXT.get("refused.file"));
                }
                boolean isAmbiguous =
                        contents.get().datasets().size() > 1 && dataset.get().isEmpty();
                yield isAmbiguous ? Optional.of(TEXT.get("refused.several")) : Optional.empty();
            }
        };
    }
}
