package digitpad.ui.train;

import digitpad.dataset.MnistData;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.training.batches.ExtraSamples;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.ui.Background;
import digitpad.ui.LatestRequest;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What a training learns from besides MNIST: a file of strokes, the user's own digits. Belongs to the window's thread.
 */
final class ExtraDataViewModel {
    /** A file of strokes that was read. */
    record StrokeFile(Path path, ExtraSamples samples) {
        /** What the file is called. */
        String name() {
            return samples.source();
        }
    }

    private static final Messages TEXT = Messages.of(ExtraDataViewModel.class);

    private final OwnDigits ownDigits;
    private final ExtraSamplesReader reader;
    private final Background background;
    private final Notices notices;
    private final LatestRequest fileRequests = new LatestRequest();
    private final LatestRequest ownRequests = new LatestRequest();
    private final ReadOnlyObjectWrapper<Optional<StrokeFile>> strokes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty strokesUsed = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper ownCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<ExtraSamples>> own = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty ownUsed = new SimpleBooleanProperty();
    private List<String> told = List.of();

    ExtraDataViewModel(OwnDigits ownDigits, Background background, Notices notices) {
        this.ownDigits = ownDigits;
        reader = new ExtraSamplesReader(ownDigits);
        this.background = background;
        this.notices = notices;
        ownUsed.subscribe(used -> showOwn());
    }

    /** The file chosen last, once it has been read. */
    ReadOnlyObjectProperty<Optional<StrokeFile>> strokeFileProperty() {
        return strokes.getReadOnlyProperty();
    }

    /** Whether its strokes are learned from. */
    BooleanProperty useStrokesProperty() {
        return strokesUsed;
    }

    /** How many digits the user has drawn and named. */
    ReadOnlyIntegerProperty ownDigitCountProperty() {
        return ownCount.getReadOnlyProperty();
    }

    /** Whether they are learned from. */
    BooleanProperty useOwnDigitsProperty() {
        return ownUsed;
    }

    /** The user's own digits, once they are used and have been read; what a training learns is read when it starts. */
    ReadOnlyObjectProperty<Optional<ExtraSamples>> ownDigitsProperty() {
        return own.getReadOnlyProperty();
    }

    /** Takes strokes from a file, and uses them. */
    void choose(Path file) {
        LatestRequest.Ticket request = fileRequests.begin();
        reading.set(true);
        background
                .task(() -> new StrokeFile(file, ExtraSamplesReader.strokes(List.of(file), List.of())))
                .onSuccess(read -> {
                    // A file chosen while this one was being read has overtaken it.
                    if (request.isLatest()) {
                        reading.set(false);
                        strokes.set(Optional.of(read));
                        strokesUsed.set(true);
                    }
                })
                .onFailure(sentence -> {
                    if (request.isLatest()) {
                        reading.set(false);
                    }
                    notices.error(sentence);
                })
                .run();
    }

    /** Learns from what a run has learned from besides images, as far as that can be chosen here. */
    void use(DataSources sources) {
        ownUsed.set(sources.ownDigits());
        if (sources.strokes().isEmpty()) {
            leaveFile();
            strokesUsed.set(false);
            return;
        }
        Path file = Path.of(sources.strokes().get(0));
        boolean there = strokes.get()
                .filter(known -> known.path().toAbsolutePath().equals(file))
                .isPresent();
        if (there) {
            leaveFile();
            strokesUsed.set(true);
        } else {
            // Not with what was chosen before, if this one cannot be read.
            strokesUsed.set(false);
            choose(file);
        }
        if (sources.strokes().size() > 1 || !sources.excludedWriters().isEmpty()) {
            notices.info(TEXT.get("ink.strokes.all", file.getFileName()));
        }
    }

    /** What is being read is not wanted any more. */
    private void leaveFile() {
        fileRequests.cancel();
        reading.set(false);
    }

    /** Whether a file of strokes is being read, without which no training should start. */
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Looks whether the user has drawn and named digits meanwhile. */
    void refreshOwnDigits() {
        background
                .task(ownDigits::count)
                .onSuccess(ownCount::set)
                .onFailure(notices::error)
                .run();
        showOwn();
    }

    /** The data with what has been read so far of what is to be learned besides. */
    TrainingData loadedSoFar(MnistData data) {
        TrainingData material = withStrokes(data);
        return own.get().isPresent() && ownUsed.get() ? material.with(own.get().get()) : material;
    }

    /**
     * The data with all that is to be learned besides; the user's own digits are read anew.
     *
     * @param done gets it
     * @param failed gets one sentence that says what cannot be read
     */
    void loadAll(MnistData data, Consumer<TrainingData> done, Consumer<String> failed) {
        TrainingData material = withStrokes(data);
        if (ownUsed.get()) {
            // A correction that is still to be written comes first.
            background
                    .task(() -> material.with(reader.ownDigits()))
                    .onSuccess(done)
                    .onFailure(failed)
                    .runInWriteQueue();
        } else {
            done.accept(material);
        }
    }

    /** Where all of that comes from. */
    DataSources sources(MnistData data) {
        List<String> files = strokes.get()
                .filter(file -> strokesUsed.get())
                .map(file -> List.of(file.path().toAbsolutePath().toString()))
                .orElse(List.of());
        return new DataSources(data.folder().toAbsolutePath().toString(), files, List.of(), ownUsed.get());
    }

    private TrainingData withStrokes(MnistData data) {
        TrainingData material = TrainingData.of(data);
        return strokes.get()
                .filter(file -> strokesUsed.get())
                .map(file -> material.with(file.samples()))
                .orElse(material);
    }

    private void showOwn() {
        LatestRequest.Ticket request = ownRequests.begin();
        if (!ownUsed.get()) {
            own.set(Optional.empty());
            return;
        }
        background
                .task(reader::ownDigits)
                .onSuccess(read -> {
                    if (request.isLatest()) {
                        own.set(Optional.of(read));
                        tellOf(read);
                    }
                })
                .onFailure(sentence -> {
                    if (request.isLatest()) {
                        ownUsed.set(false);
                        notices.error(sentence);
                    }
                })
                .run();
    }

    /** Once for the same files: looking at the screen again is no reason to be told again. */
    private void tellOf(ExtraSamples read) {
        List<String> unusable = read.unusable();
        if (!unusable.isEmpty() && !unusable.equals(told)) {
            int all = read.count() + unusable.size();
            notices.error(TEXT.get("ink.own.some", unusable.size(), all, unusable.get(0)));
        }
        told = unusable;
    }
}
