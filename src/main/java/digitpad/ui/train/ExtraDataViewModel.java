package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.training.batches.ExtraSamples;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.batches.TrainingRequirements;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.Background;
import digitpad.ui.LatestRequest;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The training data besides MNIST: stroke files and the user's own digits. For use on the UI thread only. */
final class ExtraDataViewModel {
    private static final Messages TEXT = Messages.of(ExtraDataViewModel.class);

    private final OwnDigits ownDigits;
    private final ExtraSamplesReader reader;
    private final Background background;
    private final Notices.Topic notices;
    private final StrokeDataViewModel strokes;
    private final LatestRequest ownDigitRequests = new LatestRequest();
    private final ReadOnlyIntegerWrapper ownDigitCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<ExtraSamples>> ownDigitSamples =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty useOwnDigits = new SimpleBooleanProperty();
    private List<String> reportedUnusable = List.of();

    ExtraDataViewModel(OwnDigits ownDigits, Background background, Notices notices) {
        this.ownDigits = ownDigits;
        reader = new ExtraSamplesReader(ownDigits);
        this.background = background;
        this.notices = notices.topic();
        // Its own topic: after the files of a run have been read, the notice about that run must stay.
        strokes = new StrokeDataViewModel(background, notices.topic());
        useOwnDigits.subscribe(used -> readOwnDigits());
    }

    /** The chosen stroke files. */
    StrokeDataViewModel strokes() {
        return strokes;
    }

    /** The number of digits that the user has drawn and labeled. */
    ReadOnlyIntegerProperty ownDigitCountProperty() {
        return ownDigitCount.getReadOnlyProperty();
    }

    /** Whether the user's own digits are used for training. */
    BooleanProperty useOwnDigitsProperty() {
        return useOwnDigits;
    }

    /**
     * The user's own digits, for the preview of samples; empty if unused or not read yet. When a run starts, they are
     * read again.
     */
    ReadOnlyObjectProperty<Optional<ExtraSamples>> ownDigitsProperty() {
        return ownDigitSamples.getReadOnlyProperty();
    }

    /**
     * Selects the extra training data of an earlier run. The window uses all writers of the stroke files; a notice
     * tells the user if the run excluded some.
     */
    void use(DataSources sources) {
        useOwnDigits.set(sources.ownDigits());
        strokes.use(sources.strokes().stream().map(Path::of).toList());
        if (!sources.excludedWriters().isEmpty()) {
            notices.info(TEXT.get("extra.strokes.limited", String.join(", ", sources.excludedWriters())));
        }
    }

    /** Counts and reads the user's own digits again. */
    void refreshOwnDigits() {
        // Count after all queued writes: some of them may save or delete digits.
        background
                .task(ownDigits::count)
                .onSuccess(ownDigitCount::set)
                .onFailure(notices::error)
                .runInWriteQueue();
        readOwnDigits();
    }

    /** Returns MNIST with the selected extra data, as far as that has been read. */
    TrainingData loadedSoFar(MnistData data) {
        TrainingData trainingData = withStrokes(data);
        return ownDigitSamples.get().isPresent() && useOwnDigits.get()
                ? trainingData.with(ownDigitSamples.get().get())
                : trainingData;
    }

    /**
     * Provides MNIST with all selected extra data; reads the user's own digits again.
     *
     * @param plan that the data must be suitable for
     * @param done receives the data
     * @param failed receives a message that says what cannot be read, or why the plan cannot be trained on the data
     */
    void loadAll(TrainingPlan plan, MnistData data, Consumer<TrainingData> done, Consumer<String> failed) {
        TrainingData trainingData = withStrokes(data);
        boolean own = useOwnDigits.get();
        // Read after all queued writes: one of them may save a digit.
        background
                .task(() -> {
                    TrainingData all = own ? trainingData.with(reader.ownDigits()) : trainingData;
                    TrainingRequirements.check(plan, all);
                    return all;
                })
                .onSuccess(done)
                .onFailure(error -> failed.accept(error.text()))
                .runInWriteQueue();
    }

    /** Returns where the training data comes from: the folder of MNIST, the stroke files, the user's own digits. */
    DataSources sources(MnistData data) {
        List<String> files =
                strokes.usedFiles().stream().map(file -> file.path().toString()).toList();
        return new DataSources(data.location().toAbsolutePath().toString(), files, List.of(), useOwnDigits.get());
    }

    private TrainingData withStrokes(MnistData data) {
        return TrainingData.of(data)
                .with(strokes.usedFiles().stream()
                        .map(StrokeDataViewModel.ChosenFile::samples)
                        .toList());
    }

    private void readOwnDigits() {
        LatestRequest.Ticket request = ownDigitRequests.begin();
        if (!useOwnDigits.get()) {
            ownDigitSamples.set(Optional.empty());
            return;
        }
        background
                .task(reader::ownDigits)
                .onSuccess(read -> {
                    if (request.isLatest()) {
                        ownDigitSamples.set(Optional.of(read));
                        reportUnusable(read);
                    }
                })
                .onFailure(message -> {
                    if (request.isLatest()) {
                        useOwnDigits.set(false);
                        notices.error(message);
                    }
                })
                .run();
    }

    /** Reports unusable files, but not the same ones every time the screen is shown. */
    private void reportUnusable(ExtraSamples read) {
        List<String> unusable = read.unusable();
        if (!unusable.isEmpty() && !unusable.equals(reportedUnusable)) {
            int total = read.count() + unusable.size();
            notices.error(TEXT.get("extra.own.some", unusable.size(), total, unusable.get(0)));
        }
        reportedUnusable = unusable;
    }
}
