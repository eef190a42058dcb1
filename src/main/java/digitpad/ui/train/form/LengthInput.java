package digitpad.ui.train.form;

import digitpad.dataset.Split;
import digitpad.text.UserException;
import digitpad.training.plan.Settings;
import digitpad.training.plan.TrainingPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How long to train, as the user has typed it: in steps, or in epochs, which depend on other fields. */
final class LengthInput {
    /** What the length of a training is counted in. */
    enum Unit {
        STEPS,
        EPOCHS
    }

    /** How epochs are shown. */
    private static final MathContext ROUNDED = new MathContext(5);
    /** Of the training set of MNIST. */
    private static final int IMAGES = 60_000;

    private final FormField<Integer> batchSize;
    private final FormField<Integer> validationImages;
    private final FormField<Double> field = new FormField<>(text -> value(text));
    private final ReadOnlyObjectWrapper<Unit> unit = new ReadOnlyObjectWrapper<>(Unit.STEPS);
    private int images = IMAGES;
    private Optional<EpochText> spelled = Optional.empty();

    /** Steps as epochs, which are rounded: until one of the two is changed, the steps are what is meant. */
    private record EpochText(int steps, String epochs) {}

    LengthInput(FormField<Integer> batchSize, FormField<Integer> validationImages) {
        this.batchSize = batchSize;
        this.validationImages = validationImages;
        for (FormField<?> cause : new FormField<?>[] {batchSize, validationImages}) {
            // How many steps an epoch has.
            cause.textProperty().subscribe(field::check);
        }
    }

    /** The length, in {@link #unitProperty}. */
    FormField<Double> field() {
        return field;
    }

    ReadOnlyObjectProperty<Unit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Counts the length in another unit; the training stays as long as it is. */
    void setUnit(Unit other) {
        if (other != unit.get()) {
            Optional<String> same = lengthIn(other);
            unit.set(other);
            same.ifPresent(field.textProperty()::set);
            field.check();
        }
    }

    /** Counts epochs over a data set of so many training images. */
    void setTrainingImageCount(int trainingImages) {
        images = trainingImages;
    }

    /** Fills in a number of steps. */
    void fill(int steps) {
        unit.set(Unit.STEPS);
        field.textProperty().set(Settings.STEPS.format(steps));
    }

    /**
     * The length in steps.
     *
     * @throws UserException if what was typed cannot be used
     */
    int steps() {
        double value = field.value();
        if (unit.get() == Unit.STEPS) {
            return (int) value;
        }
        return spelled.filter(this::stillStands).map(EpochText::steps).orElseGet(() -> steps(value));
    }

    private boolean stillStands(EpochText steps) {
        return steps.epochs().equals(field.textProperty().get()) && steps.equals(spelling(steps.steps()));
    }

    private EpochText spelling(int steps) {
        BigDecimal epochs = BigDecimal.valueOf(steps * (double) batchSize.value() / learned());
        return new EpochText(steps, epochs.round(ROUNDED).stripTrailingZeros().toPlainString());
    }

    private int steps(double epochs) {
        return TrainingPlan.stepsForEpochs(epochs, learned(), batchSize.value());
    }

    /** How many images are learned from, as the form stands. */
    private int learned() {
        return images - Split.validationCount(images, validationImages.value());
    }

    private Double value(String text) {
        return unit.get() == Unit.STEPS
                ? Settings.STEPS.parse(text, Settings.STEPS.name()).doubleValue()
                : epochs(text);
    }

    private Double epochs(String text) {
        double epochs = Settings.EPOCHS.parse(text, Settings.EPOCHS.name());
        boolean known = Stream.of(batchSize, validationImages)
                .allMatch(other -> other.problemProperty().get().isEmpty());
        if (known && spelled.filter(this::stillStands).isEmpty()) {
            // Refuses what takes too many steps.
            steps(epochs);
        }
        return epochs;
    }

    /** The length in that unit; none if it cannot be understood as it stands. */
    private Optional<String> lengthIn(Unit other) {
        try {
            double value = field.value();
            if (other == Unit.STEPS) {
                return Optional.of(Integer.toString(steps()));
            }
            spelled = Optional.of(spelling((int) value));
            return spelled.map(EpochText::epochs);
        } catch (UserException e) {
            return Optional.empty();
        }
    }
}
