package digitpad.training.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.dataset.Split;
import digitpad.network.Optimization;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.function.Consumer;

/**
 * What a training is to do. Of a run's file, what is missing is as the preset has it.
 *
 * @param preset which network
 * @param steps batches to learn from, at least 1
 * @param batchSize samples in a batch, at least 1
 * @param optimizer how the gradient becomes a change
 * @param learningRate at its greatest, above 0 to 1
 * @param schedule how the learning rate changes
 * @param dropout share of the last dense layer's units that each step leaves out, 0..{@value #MOST_DROPOUT}
 * @param augmentation how samples are changed before each use
 * @param mixture what a batch is made of besides images
 * @param validationImages how many of 60,000 training images are held out to validate, 1..{@value #MOST_VALIDATION}
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
        EarlyStopping stopping,
        long seed) {
    private static final Messages TEXT = Messages.of(TrainingPlan.class);

    /** The seed used unless another is asked for: that of the {@code tutorial} network that comes with the program. */
    public static final long DEFAULT_SEED = 1;

    public static final int MAX_STEPS = 10_000_000;
    public static final int MAX_BATCH_SIZE = 10_000;
    public static final double MOST_DROPOUT = 0.95;
    public static final int MOST_VALIDATION = 30_000;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public TrainingPlan {
        if (preset == null || schedule == null || augmentation == null || mixture == null) {
            throw new IllegalArgumentException("a plan needs a preset, a schedule, an augmentation and a mixture");
        }
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        dropout = dropout == null ? (Double) preset.recipe().dropout() : dropout;
        validationImages = validationImages == null ? (Integer) Split.VALIDATION_IMAGES : validationImages;
        stopping = stopping == null ? EarlyStopping.NONE : stopping;
        if (steps < 1 || steps > MAX_STEPS) {
            throw new IllegalArgumentException("steps: " + steps);
        }
        if (batchSize < 1 || batchSize > MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("batchSize: " + batchSize);
        }
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("learningRate: " + learningRate);
        }
        if (!(dropout >= 0 && dropout <= MOST_DROPOUT)) {
            throw new IllegalArgumentException("dropout: " + dropout);
        }
        if (validationImages < 1 || validationImages > MOST_VALIDATION) {
            throw new IllegalArgumentException("validationImages: " + validationImages);
        }
    }

    /** The preset's own settings. */
    public static TrainingPlan of(Preset preset) {
        Recipe recipe = preset.recipe();
        return new TrainingPlan(
                preset,
                recipe.steps(),
                recipe.batchSize(),
                recipe.optimizer(),
                recipe.learningRate(),
                recipe.schedule(),
                recipe.dropout(),
                recipe.augmentation(),
                recipe.mixture(),
                Split.VALIDATION_IMAGES,
                EarlyStopping.NONE,
                DEFAULT_SEED);
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
    public TrainingPlan withStopping(EarlyStopping other) {
        return with(draft -> draft.stopping = other);
    }

    /** The same with another seed. */
    public TrainingPlan withSeed(long other) {
        return with(draft -> draft.seed = other);
    }

    /** How the parameters are to be changed. */
    public Optimization optimization() {
        return new Optimization(optimizer, learningRate, schedule, steps);
    }

    /**
     * How many steps pass {@code epochs} times over the images.
     *
     * @param epochs above 0
     * @param images that are learned from, those held out not counted
     * @return at least 1, and at most {@value #MAX_STEPS}
     * @throws UserException if there are more
     */
    public static int stepsOf(double epochs, int images, int batchSize) {
        double steps = Math.ceil(epochs * images / batchSize);
        if (steps > MAX_STEPS) {
            throw new UserException(TEXT.get("plan.epochs", epochs, batchSize, steps, MAX_STEPS));
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
        private EarlyStopping stopping;
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
