package digitpad.training.plan;

import digitpad.dataset.Split;
import java.util.List;

/**
 * All numeric settings of training. A new one is a constant here, listed in {@link #ALL}, and a component of {@link
 * TrainingPlan}; the form, the command line and the reader of run files then include it. If the network depends on it,
 * add it to {@link digitpad.network.Recipe} as well: engine and model files use the recipe as a whole.
 *
 * <p>The texts of a setting are {@code setting.<id>} and {@code setting.<id>.name} here, {@code form.<id>} and
 * {@code form.<id>.hint} in the form, {@code train.<id>} in the command line's usage.
 */
public final class Settings {
    /** Number of training steps; each trains on one batch. */
    public static final PlanSetting<Integer> STEPS = new PlanSetting<>(
            Setting.integer("steps", 1, 10_000_000),
            preset -> preset.recipe().steps(),
            TrainingPlan::steps,
            TrainingPlan::withSteps,
            true);

    /** Number of samples in a batch. */
    public static final PlanSetting<Integer> BATCH_SIZE = new PlanSetting<>(
            Setting.integer("batch-size", 1, 10_000),
            preset -> preset.recipe().batchSize(),
            TrainingPlan::batchSize,
            TrainingPlan::withBatchSize,
            true);

    /** Maximum learning rate over the schedule. */
    public static final PlanSetting<Double> LEARNING_RATE = new PlanSetting<>(
            Setting.positive("learning-rate", 1),
            preset -> preset.recipe().learningRate(),
            TrainingPlan::learningRate,
            TrainingPlan::withLearningRate,
            true);

    /** Fraction of the last hidden layer's units that each step drops. */
    public static final PlanSetting<Double> DROPOUT = new PlanSetting<>(
            Setting.atLeast(0, "dropout", 0.95),
            preset -> preset.recipe().dropout(),
            TrainingPlan::dropout,
            TrainingPlan::withDropout,
            true);

    /** Share of the averaged parameters that each step keeps; 0 averages nothing. */
    public static final PlanSetting<Double> AVERAGING = new PlanSetting<>(
            Setting.atLeast(0, "averaging", 0.9999),
            preset -> preset.recipe().averaging(),
            TrainingPlan::averaging,
            TrainingPlan::withAveraging,
            false);

    /** How strongly each step draws the weights toward 0; 0 does not. */
    public static final PlanSetting<Double> WEIGHT_DECAY = new PlanSetting<>(
            Setting.atLeast(0, "weight-decay", 0.1),
            preset -> preset.recipe().weightDecay(),
            TrainingPlan::weightDecay,
            TrainingPlan::withWeightDecay,
            false);

    /**
     * Seed of weights, shuffling, augmentation and dropout; the default is the seed of the models shipped with
     * DigitPad.
     */
    public static final PlanSetting<Long> SEED = new PlanSetting<>(
            Setting.anyInteger("seed"), preset -> 1L, TrainingPlan::seed, TrainingPlan::withSeed, true);

    /** Number of images held out for validation, per 60,000 training images. */
    public static final PlanSetting<Integer> VALIDATION_IMAGES = new PlanSetting<>(
            Setting.integer("validation-images", 1, 30_000),
            preset -> Split.VALIDATION_IMAGES,
            TrainingPlan::validationImages,
            TrainingPlan::withValidationImages,
            false);

    /** Validation accuracy, 0..1, at which training stops; none by default. */
    public static final PlanSetting<Double> TARGET_ACCURACY = new PlanSetting<>(
            Setting.positive("target-accuracy", 1).optional(),
            preset -> null,
            plan -> plan.stopping().targetAccuracy(),
            (plan, target) -> plan.withStopping(plan.stopping().withTargetAccuracy(target)),
            false);

    /** {@link #TARGET_ACCURACY} in percent, as in the form. */
    public static final Setting<Double> TARGET_PERCENT = Setting.percentOf(TARGET_ACCURACY, "target-percent");

    /** Validations in a row without a new best after which training stops; none by default. */
    public static final PlanSetting<Integer> PATIENCE = new PlanSetting<>(
            Setting.integer("patience", 1, 1_000).optional(),
            preset -> null,
            plan -> plan.stopping().patience(),
            (plan, patience) -> plan.withStopping(plan.stopping().withPatience(patience)),
            false);

    /** Minutes of training, without pauses, after which it stops; none by default. */
    public static final PlanSetting<Double> MINUTES = new PlanSetting<>(
            Setting.positive("max-minutes", 100_000).optional(),
            preset -> null,
            plan -> plan.stopping().minutes(),
            (plan, minutes) -> plan.withStopping(plan.stopping().withMinutes(minutes)),
            false);

    /** All settings of a plan, in the order of the form. */
    public static final List<PlanSetting<?>> ALL = List.of(
            STEPS,
            BATCH_SIZE,
            LEARNING_RATE,
            DROPOUT,
            SEED,
            AVERAGING,
            WEIGHT_DECAY,
            VALIDATION_IMAGES,
            TARGET_ACCURACY,
            PATIENCE,
            MINUTES);

    /** Epochs, from which the number of steps is computed. */
    public static final Setting<Double> EPOCHS = Setting.positive("epochs", 10_000);

    private Settings() {}
}
