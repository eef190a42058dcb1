package digitpad.training.plan;

import digitpad.dataset.Split;
import java.util.List;

/**
 * All numbers of a training that can be set. A new one is a constant here, listed in {@link #ALL}, with a component of
 * {@link TrainingPlan} behind it; form, command line and file reader follow. If the network depends on it, it is a
 * component of {@link digitpad.network.Recipe} as well: engine and model files get the recipe whole.
 *
 * <p>The texts of a setting are {@code setting.<id>} and {@code setting.<id>.name} here, {@code form.<id>} and
 * {@code form.<id>.hint} in the form, {@code train.<id>} in the command line's usage.
 */
public final class Settings {
    /** Batches to learn from. */
    public static final PlanSetting<Integer> STEPS = new PlanSetting<>(
            Setting.integer("steps", 1, 10_000_000),
            preset -> preset.recipe().steps(),
            TrainingPlan::steps,
            TrainingPlan::withSteps,
            true);

    /** Samples in a batch. */
    public static final PlanSetting<Integer> BATCH_SIZE = new PlanSetting<>(
            Setting.integer("batch-size", 1, 10_000),
            preset -> preset.recipe().batchSize(),
            TrainingPlan::batchSize,
            TrainingPlan::withBatchSize,
            true);

    /** At its greatest. */
    public static final PlanSetting<Double> LEARNING_RATE = new PlanSetting<>(
            Setting.positive("learning-rate", 1),
            preset -> preset.recipe().learningRate(),
            TrainingPlan::learningRate,
            TrainingPlan::withLearningRate,
            true);

    /** Share of the last dense layer's units that each step leaves out. */
    public static final PlanSetting<Double> DROPOUT = new PlanSetting<>(
            Setting.atLeast(0, "dropout", 0.95),
            preset -> preset.recipe().dropout(),
            TrainingPlan::dropout,
            TrainingPlan::withDropout,
            true);

    /** Of weights, shuffling, augmentation and dropout; by default that of the network that comes with the program. */
    public static final PlanSetting<Long> SEED = new PlanSetting<>(
            Setting.anyInteger("seed"), preset -> 1L, TrainingPlan::seed, TrainingPlan::withSeed, true);

    /** How many of 60,000 training images are held out to validate. */
    public static final PlanSetting<Integer> VALIDATION_IMAGES = new PlanSetting<>(
            Setting.integer("validation-images", 1, 30_000),
            preset -> Split.VALIDATION_IMAGES,
            TrainingPlan::validationImages,
            TrainingPlan::withValidationImages,
            false);

    /** Share of the validation images read right that ends a training; none by default. */
    public static final PlanSetting<Double> TARGET_ACCURACY = new PlanSetting<>(
            Setting.positive("target-accuracy", 1).optional(),
            preset -> null,
            plan -> plan.stopping().targetAccuracy(),
            (plan, target) -> plan.withStopping(plan.stopping().withTargetAccuracy(target)),
            false);

    /** {@link #TARGET_ACCURACY} in percent, as the form has it. */
    public static final Setting<Double> TARGET_PERCENT = Setting.percentOf(TARGET_ACCURACY, "target-percent");

    /** Validations in a row without a new best that end a training; none by default. */
    public static final PlanSetting<Integer> PATIENCE = new PlanSetting<>(
            Setting.integer("patience", 1, 1_000).optional(),
            preset -> null,
            plan -> plan.stopping().patience(),
            (plan, patience) -> plan.withStopping(plan.stopping().withPatience(patience)),
            false);

    /** Minutes of training, pauses left out, that end it; none by default. */
    public static final PlanSetting<Double> MINUTES = new PlanSetting<>(
            Setting.positive("max-minutes", 100_000).optional(),
            preset -> null,
            plan -> plan.stopping().minutes(),
            (plan, minutes) -> plan.withStopping(plan.stopping().withMinutes(minutes)),
            false);

    /** All that are part of a plan, in the order of the form. */
    public static final List<PlanSetting<?>> ALL = List.of(
            STEPS, BATCH_SIZE, LEARNING_RATE, DROPOUT, SEED, VALIDATION_IMAGES, TARGET_ACCURACY, PATIENCE, MINUTES);

    /** Passes over the images, from which a number of steps follows. */
    public static final Setting<Double> EPOCHS = Setting.positive("epochs", 10_000);

    private Settings() {}
}
