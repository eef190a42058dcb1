package digitpad.cli;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Augmentation.Strength;
import digitpad.augmentation.Mixture;
import digitpad.dataset.MnistData;
import digitpad.dataset.Split;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.TrainingPlan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how to train; what is not given is as the preset has it. */
final class PlanOptions {
    private static final Messages TEXT = Messages.of(PlanOptions.class);

    private static final double MOST_EPOCHS = 10_000;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "train.preset", defaultValue = "tutorial")
    private String preset;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "train.steps")
    private Integer steps;

    @Option(names = "--epochs", paramLabel = "X", descriptionKey = "train.epochs")
    private Double epochs;

    @Option(names = "--batch-size", paramLabel = "N", descriptionKey = "train.batch")
    private Integer batchSize;

    @Option(names = "--optimizer", paramLabel = "NAME", descriptionKey = "train.optimizer")
    private String optimizer;

    @Option(names = "--learning-rate", paramLabel = "X", descriptionKey = "train.rate")
    private Double learningRate;

    @Option(names = "--schedule", paramLabel = "NAME", descriptionKey = "train.schedule")
    private String schedule;

    @Option(names = "--dropout", paramLabel = "X", descriptionKey = "train.dropout")
    private Double dropout;

    @Option(names = "--validation-images", paramLabel = "N", descriptionKey = "train.validation")
    private Integer validationImages;

    @Mixin
    private StoppingOptions stopping;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "train.seed")
    private Long seed;

    @Option(names = "--augment", paramLabel = "NAME=X", split = ",", descriptionKey = "train.augment")
    private Map<String, Double> strengths = new LinkedHashMap<>();

    @Option(names = "--outliers", paramLabel = "X", descriptionKey = "train.outliers")
    private Double outliers;

    @Option(names = "--ink-share", paramLabel = "X", descriptionKey = "train.inkshare")
    private Double inkShare;

    /**
     * The plan; its steps are the preset's if epochs were asked for, until it is known of how many images.
     *
     * @throws UserException if a value cannot be used
     */
    TrainingPlan plan() {
        TrainingPlan plan = TrainingPlan.of(known(preset));
        checkEpochs();
        return plan.withSteps(within("--steps", steps, plan.steps(), TrainingPlan.MAX_STEPS))
                .withBatchSize(within("--batch-size", batchSize, plan.batchSize(), TrainingPlan.MAX_BATCH_SIZE))
                .withOptimizer(named("--optimizer", optimizer, plan.optimizer(), Optimizer.values(), Optimizer::id))
                .withLearningRate(rate(plan.learningRate()))
                .withSchedule(named("--schedule", schedule, plan.schedule(), Schedule.values(), Schedule::id))
                .withDropout(dropout(plan.dropout()))
                .withValidationImages(within(
                        "--validation-images", validationImages, plan.validationImages(), TrainingPlan.MOST_VALIDATION))
                .withStopping(stopping.conditions())
                .withAugmentation(augmentation(plan.augmentation()))
                .withMixture(mixture(plan.mixture()))
                .withSeed(seed == null ? plan.seed() : seed);
    }

    /** The plan, with as many steps as the epochs asked for take on these images. */
    TrainingPlan over(TrainingPlan plan, MnistData digits) {
        if (epochs == null) {
            return plan;
        }
        int images =
                Split.of(digits.training(), plan.validationImages()).training().count();
        return plan.withSteps(TrainingPlan.stepsOf(epochs, images, plan.batchSize()));
    }

    private void checkEpochs() {
        if (epochs != null && steps != null) {
            throw new UserException(TEXT.get("train.epochs.steps"));
        }
        if (epochs != null && !(epochs > 0 && epochs <= MOST_EPOCHS)) {
            throw new UserException(TEXT.get("train.epochs.wrong", epochs.toString(), MOST_EPOCHS));
        }
    }

    private double dropout(double usual) {
        if (dropout != null && !(dropout >= 0 && dropout <= TrainingPlan.MOST_DROPOUT)) {
            throw new UserException(
                    TEXT.get("train.share.wrong", "--dropout", dropout.toString(), TrainingPlan.MOST_DROPOUT));
        }
        return dropout == null ? usual : dropout;
    }

    private static <T> T named(String option, String asked, T usual, T[] all, Function<T, String> id) {
        if (asked == null) {
            return usual;
        }
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> new UserException(TEXT.get(
                        "train.name.unknown",
                        option,
                        asked,
                        Arrays.stream(all).map(id).collect(Collectors.joining(", ")))));
    }

    private static Preset known(String name) {
        return Preset.byId(name)
                .orElseThrow(() -> new UserException(TEXT.get(
                        "train.preset.unknown",
                        name,
                        Preset.all().stream().map(Preset::id).collect(Collectors.joining(", ")))));
    }

    private static int within(String option, Integer asked, int usual, int most) {
        if (asked == null) {
            return usual;
        }
        if (asked < 1 || asked > most) {
            throw new UserException(TEXT.get("train.range", option, asked, most));
        }
        return asked;
    }

    private double rate(double usual) {
        if (learningRate == null) {
            return usual;
        }
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw new UserException(TEXT.get("train.rate.wrong", learningRate.toString()));
        }
        return learningRate;
    }

    private Augmentation augmentation(Augmentation usual) {
        Augmentation changed = usual;
        for (Map.Entry<String, Double> asked : strengths.entrySet()) {
            Strength strength = strength(asked.getKey());
            double value = asked.getValue();
            if (!(value >= 0 && value <= strength.most())) {
                throw new UserException(
                        TEXT.get("train.augment.range", asked.getKey(), Double.toString(value), strength.most()));
            }
            changed = changed.with(strength, value);
        }
        return changed;
    }

    private static Strength strength(String name) {
        return Arrays.stream(Strength.values())
                .filter(strength -> id(strength).equals(name))
                .findFirst()
                .orElseThrow(() -> new UserException(TEXT.get(
                        "train.augment.unknown",
                        name,
                        Arrays.stream(Strength.values()).map(PlanOptions::id).collect(Collectors.joining(", ")))));
    }

    private static String id(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }

    private Mixture mixture(Mixture usual) {
        double ofInk = inkShare == null ? usual.ink() : inkShare;
        double ofOutliers = outliers == null ? usual.outliers() : outliers;
        if (!(ofInk >= 0 && ofInk <= Mixture.MOST_INK)) {
            throw new UserException(
                    TEXT.get("train.share.wrong", "--ink-share", Double.toString(ofInk), Mixture.MOST_INK));
        }
        if (!(ofOutliers >= 0 && ofOutliers <= Mixture.MOST_OUTLIERS)) {
            throw new UserException(
                    TEXT.get("train.share.wrong", "--outliers", Double.toString(ofOutliers), Mixture.MOST_OUTLIERS));
        }
        if (ofInk + ofOutliers >= 1) {
            throw new UserException(TEXT.get("train.share.sum"));
        }
        return new Mixture(ofInk, ofOutliers);
    }
}
