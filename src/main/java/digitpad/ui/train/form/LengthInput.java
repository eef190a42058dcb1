package digitpad.ui.train.form;

import digitpad.dataset.Split;
import digitpad.text.UserException;
import digitpad.training.plan.Settings;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.controls.FormField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The length of the run as typed by the user, in steps or in epochs. An epoch depends on other fields. */
final class LengthInput {
    /** The unit of the length. */
    enum Unit {
        STEPS,
        EPOCHS
    }

    /** The precision with which epochs are displayed. */
    private static final MathContext ROUNDED = new MathContext(5);
    /** Number of training images of MNIST. */
    private static final int MNIST_IMAGES = 60_000;

    private final FormField<Integer> batchSize;
    private final FormField<Integer> validationImages;
    private final FormField<Double> field = new FormField<>(text -> value(text));
    private final ReadOnlyObjectWrapper<Unit> unit = new ReadOnlyObjectWrapper<>(Unit.STEPS);
    private int trainingImages = MNIST_IMAGES;
    private Optional<EpochText> lastEpochText = Optional.empty();

    /** The rounded text for a number of steps. While the text stays the same, the exact steps are used. */
    private record EpochText(int steps, String epochs) {}

    LengthInput(FormField<Integer> batchSize, FormField<Integer> validationImages) {
        this.batchSize = batchSize;
        this.validationImages = validationImages;
        for (FormField<?> cause : new FormField<?>[] {batchSize, validationImages}) {
            // These fields determine the number of steps per epoch.
            cause.textProperty().subscribe(field::check);
        }
    }

    /** The field for the length, in the unit of {@link #unitProperty}. */
    FormField<Double> field() {
        return field;
    }

    ReadOnlyObjectProperty<Unit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Changes the unit and converts the length to it. */
    void setUnit(Unit newUnit) {
        if (newUnit != unit.get()) {
            Optional<String> same = lengthIn(newUnit);
            unit.set(newUnit);
            same.ifPresent(field.textProperty()::set);
            field.check();
        }
    }

    /** Sets the number of training images, which determines the length of an epoch. */
    void setTrainingImageCount(int trainingImages) {
        this.trainingImages = trainingImages;
    }

    /** Sets the length to a number of steps. */
    void fill(int steps) {
        unit.set(Unit.STEPS);
        field.textProperty().set(Settings.STEPS.format(steps));
    }

    /**
     * Returns the length in steps.
     *
     * @throws UserException if the text is not valid
     */
    int steps() {
        double value = field.value();
        if (unit.get() == Unit.STEPS) {
            return (int) value;
        }
        return lastEpochText.filter(this::isUnchanged).map(EpochText::steps).orElseGet(() -> steps(value));
    }

    private boolean isUnchanged(EpochText last) {
        return last.epochs().equals(field.textProperty().get()) && last.equals(epochText(last.steps()));
    }

    private EpochText epochText(int steps) {
        BigDecimal epochs = BigDecimal.valueOf(steps * (double) batchSize.value() / imagesTrainedOn());
        return new EpochText(steps, Settings.EPOCHS.format(epochs.round(ROUNDED).doubleValue()));
    }

    private int steps(double epochs) {
        return TrainingPlan.stepsForEpochs(epochs, imagesTrainedOn(), batchSize.value());
    }

    /** Returns the number of images trained on: all except those held out for validation. */
    private int imagesTrainedOn() {
        return trainingImages - Split.validationCount(trainingImages, validationImages.value());
    }

    private Double value(String text) {
        return unit.get() == Unit.STEPS
                ? Settings.STEPS.parse(text, Settings.STEPS.name()).doubleValue()
                : epochs(text);
    }

    private Double epochs(String text) {
        double epochs = Settings.EPOCHS.parse(text, Settings.EPOCHS.name());
        boolean stepsPerEpochKnown = Stream.of(batchSize, validationImages)
                .allMatch(other -> other.problemProperty().get().isEmpty());
        if (stepsPerEpochKnown && lastEpochText.filter(this::isUnchanged).isEmpty()) {
            // Throws if the epochs take too many steps.
            steps(epochs);
        }
        return epochs;
    }

    /** Returns the length in another unit; empty if the text is not valid. */
    private Optional<String> lengthIn(Unit newUnit) {
        try {
            double value = field.value();
            if (newUnit == Unit.STEPS) {
                return Optional.of(Settings.STEPS.format(steps()));
            }
            lastEpochText = Optional.of(epochText((int) value));
            return lastEpochText.map(EpochText::epochs);
        } catch (UserException e) {
            return Optional.empty();
        }
    }
}
