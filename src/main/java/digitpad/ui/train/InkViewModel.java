package digitpad.ui.train;

import digitpad.ink.LabeledInk;
import digitpad.ink.UnipenReader;
import digitpad.mnist.MnistData;
import digitpad.samples.OwnDigits;
import digitpad.text.Messages;
import digitpad.training.OwnSamples;
import digitpad.training.TrainingMaterial;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What a training learns from besides MNIST: a file of strokes, the user's own digits. Belongs to the window's thread. */
final class InkViewModel {
    /** A file of strokes that was read. */
    record StrokeFile(String name, List<LabeledInk> digits) {}

    private static final Messages TEXT = Messages.of(InkViewModel.class);

    private final OwnDigits ownDigits;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<StrokeFile>> strokes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty strokesUsed = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper ownCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<OwnSamples>> own = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty ownUsed = new SimpleBooleanProperty();

    InkViewModel(OwnDigits ownDigits, Background background, Notices notices) {
        this.ownDigits = ownDigits;
        this.background = background;
        this.notices = notices;
        ownUsed.subscribe(used -> readOwn());
    }

    /** The file chosen last, once it has been read. */
    ReadOnlyObjectProperty<Optional<StrokeFile>> strokesProperty() {
        return strokes.getReadOnlyProperty();
    }

    /** Whether its strokes are learned from. */
    BooleanProperty strokesUsedProperty() {
        return strokesUsed;
    }

    /** How many digits the user has drawn and named. */
    ReadOnlyIntegerProperty ownCountProperty() {
        return ownCount.getReadOnlyProperty();
    }

    /** Whether they are learned from. */
    BooleanProperty ownUsedProperty() {
        return ownUsed;
    }

    /** The user's own digits, once they are used and have been read. */
    ReadOnlyObjectProperty<Optional<OwnSamples>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Takes strokes from a file, and uses them. */
    void choose(Path file) {
        background.run(
                () -> new StrokeFile(String.valueOf(file.getFileName()), UnipenReader.read(file)),
                read -> {
                    strokes.set(Optional.of(read));
                    strokesUsed.set(true);
                },
                notices::error);
    }

    /** Looks whether the user has drawn and named digits meanwhile. */
    void lookAtOwn() {
        background.run(ownDigits::count, ownCount::set, notices::error);
        readOwn();
    }

    /** The data with what is to be learned besides. */
    TrainingMaterial besides(MnistData data) {
        TrainingMaterial material = TrainingMaterial.of(data);
        if (strokesUsed.get() && strokes.get().isPresent()) {
            StrokeFile file = strokes.get().get();
            material = material.and(file.digits(), file.name());
        }
        if (ownUsed.get() && own.get().isPresent()) {
            material = material.and(own.get().get(), TEXT.get("ink.own.source"));
        }
        return material;
    }

    private void readOwn() {
        if (ownUsed.get()) {
            background.run(
                    () -> OwnSamples.of(ownDigits.readAll()), read -> own.set(Optional.of(read)), notices::error);
        } else {
            own.set(Optional.empty());
        }
    }
}
