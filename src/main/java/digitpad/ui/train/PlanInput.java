package digitpad.ui.train;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.ModelName;
import digitpad.network.Preset;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.TrainingPlan;
import java.math.BigDecimal;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the user has typed into the form of a training. */
final class PlanInput {
    private static final Messages TEXT = Messages.of(PlanInput.class);

    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>();
    private final StringProperty steps = new SimpleStringProperty();
    private final StringProperty batchSize = new SimpleStringProperty();
    private final StringProperty learningRate = new SimpleStringProperty();
    private final StringProperty seed = new SimpleStringProperty(Long.toString(TrainingPlan.DEFAULT_SEED));
    private final ObjectProperty<Augmentation> augmentation = new SimpleObjectProperty<>(Augmentation.NONE);
    private final DoubleProperty outliers = new SimpleDoubleProperty();
    private final StringProperty modelName = new SimpleStringProperty(TEXT.get("form.name.default"));

    PlanInput() {
        preset.subscribe(this::fill);
        preset.set(Preset.TUTORIAL);
    }

    ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    StringProperty stepsProperty() {
        return steps;
    }

    StringProperty batchSizeProperty() {
        return batchSize;
    }

    StringProperty learningRateProperty() {
        return learningRate;
    }

    StringProperty seedProperty() {
        return seed;
    }

    /** How samples are changed before each use. */
    ObjectProperty<Augmentation> augmentationProperty() {
        return augmentation;
    }

    /** The share of the samples that is no digit, 0..{@value Mixture#MOST_OUTLIERS}. */
    DoubleProperty outliersProperty() {
        return outliers;
    }

    StringProperty modelNameProperty() {
        return modelName;
    }

    /**
     * The plan that the fields make.
     *
     * @throws UserException if one of them cannot be used
     */
    TrainingPlan plan() {
        return samplesPlan()
                .withSteps((int) whole(steps, 1, TrainingPlan.MAX_STEPS, "form.steps.wrong"))
                .withBatchSize((int) whole(batchSize, 1, TrainingPlan.MAX_BATCH_SIZE, "form.batch.wrong"))
                .withLearningRate(rate())
                .withSeed(whole(seed, Long.MIN_VALUE, Long.MAX_VALUE, "form.seed.wrong"));
    }

    /** The preset's plan with the form's samples, whatever stands in the other fields. */
    TrainingPlan samplesPlan() {
        TrainingPlan usual = TrainingPlan.of(preset.get());
        return usual.withAugmentation(augmentation.get())
                .withMixture(new Mixture(usual.mixture().ink(), outliers.get()));
    }

    /** Takes the samples' settings back to the preset's. */
    void resetSamples() {
        TrainingPlan usual = TrainingPlan.of(preset.get());
        augmentation.set(usual.augmentation());
        outliers.set(usual.mixture().outliers());
    }

    /**
     * What the model is to be called.
     *
     * @throws UserException if no model may be called that
     */
    String name() {
        String name = modelName.get().strip();
        if (!ModelName.isValid(name)) {
            throw new UserException(TEXT.get("form.name.wrong", name, ModelName.MAX_LENGTH));
        }
        return name;
    }

    private void fill(Preset chosen) {
        if (chosen != null) {
            steps.set(Integer.toString(chosen.steps()));
            batchSize.set(Integer.toString(chosen.batchSize()));
            learningRate.set(BigDecimal.valueOf(chosen.learningRate())
                    .stripTrailingZeros()
                    .toPlainString());
            resetSamples();
        }
    }

    private static long whole(StringProperty field, long least, long most, String wrong) {
        try {
            long value = Long.parseLong(field.get().strip().replace(",", ""));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UserException(TEXT.get(wrong, field.get(), least, most), e);
        }
        throw new UserException(TEXT.get(wrong, field.get(), least, most));
    }

    private double rate() {
        try {
            double value = Double.parseDouble(learningRate.get().strip());
            if (value > 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UserException(TEXT.get("form.rate.wrong", learningRate.get()), e);
        }
        throw new UserException(TEXT.get("form.rate.wrong", learningRate.get()));
    }
}
