package digitpad.training.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.function.Consumer;

/**
 * The plan of a run. Ranges and defaults of its numbers are in {@link Settings}. Values missing in a run file take the
 * defaults of the preset.
 *
 * @param preset network architecture and defaults
 * @param steps number of batches to train on
 * @param batchSize samples in a batch
 * @param optimizer computes the change of the parameters from the gradient
 * @param learningRate maximum over the schedule
 * @param schedule of the learning rate
 * @param dropout fraction of the last hidden layer's units that each step drops
 * @param augmentation random changes of each sample before each use
 * @param mixture fractions of a batch that are not images of the dataset
 * @param averaging share of the averaged parameters that each step keeps; 0 means that nothing is averaged
 * @param weightDecay how strongly each step draws the weights toward 0
 * @param validationImages number of images held out for validation, per 60,000 training images
 * @param stopping criteria for stopping early
 * @param seed of weights, shuffling, augmentation and dropout
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TrainingPlan(
        Preset preset,
        int steps,
        int batchSize,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        Double dropout,
        Augmentation augmentation,
        Mixture mixture,
        double averaging,
        double weightDecay,
        Integer validationImages,
        EarlyStoppingCriteria stopping,
        long seed) {
    private static final Messages TEXT = Messages.of(TrainingPlan.class);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public TrainingPlan {
        if (preset == null || schedule == null || augmentation == null || mixture == null) {
            throw new IllegalArgumentException("a plan needs a preset, a schedule, an augmentation and a mixture");
        }
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        dropout = dropout == null ? Settings.DROPOUT.defaultFor(preset) : dropout;
        validationImages = validationImages == null ? Settings.VALIDATION_IMAGES.defaultFor(preset) : validationImages;
        stopping = stopping == null ? EarlyStoppingCriteria.NONE : stopping;
        Settings.STEPS.requireValid(steps);
        Settings.BATCH_SIZE.requireValid(batchSize);
        Settings.LEARNING_RATE.requireValid(learningRate);
        Settings.DROPOUT.requireValid(dropout);
        Settings.AVERAGING.requireValid(averaging);
        Settings.WEIGHT_DECAY.requireValid(weightDecay);
        Settings.VALIDATION_IMAGES.requireValid(validationImages);
    }

    /** Returns the plan with the defaults of a preset. */
    public static TrainingPlan of(Preset preset) {
        Recipe recipe = preset.recipe();
        return new TrainingPlan(
                preset,
                Settings.STEPS.defaultFor(preset),
                Settings.BATCH_SIZE.defaultFor(preset),
                recipe.optimizer(),
                Settings.LEARNING_RATE.defaultFor(preset),
                recipe.schedule(),
                Settings.DROPOUT.defaultFor(preset),
                recipe.augmentation(),
                recipe.mixture(),
                Settings.AVERAGING.defaultFor(preset),
                Settings.WEIGHT_DECAY.defaultFor(preset),
                Settings.VALIDATION_IMAGES.defaultFor(preset),
                EarlyStoppingCriteria.NONE,
                Settings.SEED.defaultFor(preset));
    }

    /** Returns the same plan with another number of steps. */
    public TrainingPlan withSteps(int other) {
        return with(draft -> draft.steps = other);
    }

    /** Returns the same plan with another batch size. */
    public TrainingPlan withBatchSize(int other) {
        return with(draft -> draft.batchSize = other);
    }

    /** Returns the same plan with another optimizer. */
    public TrainingPlan withOptimizer(Optimizer other) {
        return with(draft -> draft.optimizer = other);
    }

    /** Returns the same plan with another learning rate. */
    public TrainingPlan withLearningRate(double other) {
        return with(draft -> draft.learningRate = other);
    }

    /** Returns the same plan with another learning-rate schedule. */
    public TrainingPlan withSchedule(Schedule other) {
        return with(draft -> draft.schedule = other);
    }

    /** Returns the same plan with another dropout. */
    public TrainingPlan withDropout(double other) {
        return with(draft -> draft.dropout = other);
    }

    /** Returns the same plan with another augmentation. */
    public TrainingPlan withAugmentation(Augmentation other) {
        return with(draft -> draft.augmentation = other);
    }

    /** Returns the same plan with another mixture of samples. */
    public TrainingPlan withMixture(Mixture other) {
        return with(draft -> draft.mixture = other);
    }

    /** Returns the same plan with another averaging of the parameters. */
    public TrainingPlan withAveraging(double other) {
        return with(draft -> draft.averaging = other);
    }

    /** Returns the same plan with another weight decay. */
    public TrainingPlan withWeightDecay(double other) {
        return with(draft -> draft.weightDecay = other);
    }

    /** Returns the same plan with another number of validation images. */
    public TrainingPlan withValidationImages(int other) {
        return with(draft -> draft.validationImages = other);
    }

    /** Returns the same plan with other criteria for stopping early. */
    public TrainingPlan withStopping(EarlyStoppingCriteria other) {
        return with(draft -> draft.stopping = other);
    }

    /** Returns the same plan with another seed. */
    public TrainingPlan withSeed(long other) {
        return with(draft -> draft.seed = other);
    }

    /** Returns the settings that the trained network depends on. */
    public Recipe recipe() {
        return new Recipe(
                steps,
                batchSize,
                optimizer,
                learningRate,
                schedule,
                dropout,
                augmentation,
                mixture,
                averaging,
                weightDecay);
    }

    /**
     * Returns the number of steps for a number of epochs, rounded up.
     *
     * @param epochs above 0
     * @param images number of training images, without those held out
     * @return at least 1
     * @throws UserException if the number exceeds the maximum
     */
    public static int stepsForEpochs(double epochs, int images, int batchSize) {
        double steps = Math.ceil(epochs * images / batchSize);
        if (steps > Settings.STEPS.max()) {
            throw new UserException(TEXT.get("plan.epochs", epochs, batchSize, steps, Settings.STEPS.max()));
        }
        return (int) Math.max(1, steps);
    }

    /** Returns the number of steps between two measurements of the training accuracy, as in the tutorial. */
    public int reportEvery() {
        return 100;
    }

    /** Returns the number of steps between two checkpoints: the most that a killed process can lose. */
    public int checkpointEvery() {
        return 250;
    }

    /** Returns the number of steps between two validations: about 40 per run, at least 100 steps apart. */
    public int validateEvery() {
        return Math.max(1, Math.round(steps / 4_000f)) * 100;
    }

    private TrainingPlan with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.plan();
    }

    /** A mutable copy of a plan, to change one value. */
    private static final class Draft {
        private final Preset preset;
        private int steps;
        private int batchSize;
        private Optimizer optimizer;
        private double learningRate;
        private Schedule schedule;
        private double dropout;
        private Augmentation augmentation;
        private Mixture mixture;
        private double averaging;
        private double weightDecay;
        private int validationImages;
        private EarlyStoppingCriteria stopping;
        private long seed;

        Draft(TrainingPlan plan) {
            preset = plan.preset;
            steps = plan.steps;
            batchSize = plan.batchSize;
            optimizer = plan.optimizer;
            learningRate = plan.learningRate;
            schedule = plan.schedule;
            dropout = plan.dropout;
            augmentation = plan.augmentation;
            mixture = plan.mixture;
            averaging = plan.averaging;
            weightDecay = plan.weightDecay;
            validationImages = plan.validationImages;
            stopping = plan.stopping;
            seed = plan.seed;
        }

        TrainingPlan plan() {
            return new TrainingPlan(
                    preset,
                    steps,
                    batchSize,
                    optimizer,
                    learningRate,
                    schedule,
                    dropout,
                    augmentation,
                    mixture,
                    averaging,
                    weightDecay,
                    validationImages,
                    stopping,
                    seed);
        }
    }
}
