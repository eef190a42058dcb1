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
 * What a training is to do. The numbers' ranges and defaults are those of {@link Settings}; of a run's file, what is
 * missing is as the preset has it.
 *
 * @param preset which network
 * @param steps batches to learn from
 * @param batchSize samples in a batch
 * @param optimizer how the gradient becomes a change
 * @param learningRate at its greatest
 * @param schedule how the learning rate changes
 * @param dropout share of the last dense layer's units that each step leaves out
 * @param augmentation how samples are changed before each use
 * @param mixture what a batch is made of besides images
 * @param validationImages how many of 60,000 training images are held out to validate
 * @param stopping what ends it early
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
        Settings.VALIDATION_IMAGES.requireValid(validationImages);
    }

    /** The preset's own settings. */
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
                Settings.VALIDATION_IMAGES.defaultFor(preset),
                EarlyStoppingCriteria.NONE,
                Settings.SEED.defaultFor(preset));
    }

    /** The same with another number of steps. */
    public TrainingPlan withSteps(int other) {
        return with(draft -> draft.steps = other);
    }

    /** The same with another number of samples in a batch. */
    public TrainingPlan withBatchSize(int other) {
        return with(draft -> draft.batchSize = other);
    }

    /** The same with another optimiser. */
    public TrainingPlan withOptimizer(Optimizer other) {
        return with(draft -> draft.optimizer = other);
    }

    /** The same with another learning rate. */
    public TrainingPlan withLearningRate(double other) {
        return with(draft -> draft.learningRate = other);
    }

    /** The same with a learning rate that changes in another way. */
    public TrainingPlan withSchedule(Schedule other) {
        return with(draft -> draft.schedule = other);
    }

    /** The same with another dropout. */
    public TrainingPlan withDropout(double other) {
        return with(draft -> draft.dropout = other);
    }

    /** The same with samples changed in another way. */
    public TrainingPlan withAugmentation(Augmentation other) {
        return with(draft -> draft.augmentation = other);
    }

    /** The same with batches made of other shares. */
    public TrainingPlan withMixture(Mixture other) {
        return with(draft -> draft.mixture = other);
    }

    /** The same with another number of images held out. */
    public TrainingPlan withValidationImages(int other) {
        return with(draft -> draft.validationImages = other);
    }

    /** The same with other conditions that end it early. */
    public TrainingPlan withStopping(EarlyStoppingCriteria other) {
        return with(draft -> draft.stopping = other);
    }

    /** The same with another seed. */
    public TrainingPlan withSeed(long other) {
        return with(draft -> draft.seed = other);
    }

    /** The settings that the network depends on. */
    public Recipe recipe() {
        return new Recipe(steps, batchSize, optimizer, learningRate, schedule, dropout, augmentation, mixture);
    }

    /**
     * How many steps pass {@code epochs} times over the images.
     *
     * @param epochs above 0
     * @param images that are learned from, those held out not counted
     * @return at least 1
     * @throws UserException if there are more
     */
    public static int stepsForEpochs(double epochs, int images, int batchSize) {
        double steps = Math.ceil(epochs * images / batchSize);
        if (steps > Settings.STEPS.max()) {
            throw new UserException(TEXT.get("plan.epochs", epochs, batchSize, steps, Settings.STEPS.max()));
        }
        return (int) Math.max(1, steps);
    }

    /** Steps between two measurements of the training accuracy, as in the tutorial. */
    public int reportEvery() {
        return 100;
    }

    /** Steps between two checkpoints: at most so many are learned again after a kill. */
    public int checkpointEvery() {
        return 250;
    }

    /** Steps between two scorings of the validation images: about forty in a run, at least 100 apart. */
    public int validateEvery() {
        return Math.max(1, Math.round(steps / 4_000f)) * 100;
    }

    private TrainingPlan with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.plan();
    }

    /** A plan while one of its values is being changed. */
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
                    validationImages,
                    stopping,
                    seed);
        }
    }
}
