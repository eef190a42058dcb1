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
import digitpad.training.plan.PlanSetting;
import digitpad.training.plan.Setting;
import digitpad.training.plan.Settings;
import digitpad.training.plan.TrainingPlan;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options that say how to train; what is not given is as the preset has it. */
final class PlanOptions {
    private static final Messages TEXT = Messages.of(PlanOptions.class);

    private final Map<Setting<?>, OptionSpec> typed = new LinkedHashMap<>();

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "train.preset", defaultValue = "tutorial")
    private String preset;

    @Option(names = "--optimizer", paramLabel = "NAME", descriptionKey = "train.optimizer")
    private String optimizer;

    @Option(names = "--schedule", paramLabel = "NAME", descriptionKey = "train.schedule")
    private String schedule;

    @Option(names = "--augment", paramLabel = "NAME=X", split = ",", descriptionKey = "train.augment")
    private Map<String, Double> strengths = new LinkedHashMap<>();

    @Option(names = "--outliers", paramLabel = "X", descriptionKey = "train.outliers")
    private Double outliers;

    @Option(names = "--ink-share", paramLabel = "X", descriptionKey = "train.inkshare")
    private Double inkShare;

    PlanOptions() {
        for (PlanSetting<?> setting : Settings.ALL) {
            typed.put(setting, option(setting));
        }
        typed.put(Settings.EPOCHS, option(Settings.EPOCHS));
    }

    private static OptionSpec option(Setting<?> setting) {
        return OptionSpec.builder(name(setting))
                .type(String.class)
                .paramLabel(setting.isInteger() ? "N" : "X")
                .descriptionKey("train." + setting.id())
                .build();
    }

    private static String name(Setting<?> setting) {
        return "--" + setting.id();
    }

    /** The options of the numbers that can be set: they come from the settings, and not from annotations here. */
    Collection<OptionSpec> settingOptions() {
        return typed.values();
    }

    /**
     * The plan; its steps are the preset's if epochs were asked for, until it is known of how many images.
     *
     * @throws UserException if a value cannot be used
     */
    TrainingPlan plan() {
        TrainingPlan plan = TrainingPlan.of(known(preset));
        if (isGiven(Settings.EPOCHS) && isGiven(Settings.STEPS)) {
            throw new UserException(TEXT.get("train.epochs.steps"));
        }
        if (isGiven(Settings.EPOCHS)) {
            // Said before anything is read or downloaded, if it cannot be used.
            given(Settings.EPOCHS);
        }
        for (PlanSetting<?> setting : Settings.ALL) {
            plan = with(setting, plan);
        }
        return plan.withOptimizer(named("--optimizer", optimizer, plan.optimizer(), Optimizer.values(), Optimizer::id))
                .withSchedule(named("--schedule", schedule, plan.schedule(), Schedule.values(), Schedule::id))
                .withAugmentation(augmentation(plan.augmentation()))
                .withMixture(mixture(plan.mixture()));
    }

    private <T extends Number> TrainingPlan with(PlanSetting<T> setting, TrainingPlan plan) {
        return isGiven(setting) ? setting.with(plan, given(setting)) : plan;
    }

    private boolean isGiven(Setting<?> setting) {
        return typed.get(setting).getValue() != null;
    }

    private <T extends Number> T given(Setting<T> setting) {
        String text = typed.get(setting).getValue();
        return setting.parse(text, name(setting));
    }

    /** The plan, with as many steps as the epochs asked for take on these images. */
    TrainingPlan withStepsForEpochs(TrainingPlan plan, MnistData digits) {
        if (!isGiven(Settings.EPOCHS)) {
            return plan;
        }
        int images =
                Split.of(digits.training(), plan.validationImages()).training().count();
        return plan.withSteps(TrainingPlan.stepsForEpochs(given(Settings.EPOCHS), images, plan.batchSize()));
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

    private Augmentation augmentation(Augmentation usual) {
        Augmentation changed = usual;
        for (Map.Entry<String, Double> asked : strengths.entrySet()) {
            Strength strength = strength(asked.getKey());
            double value = asked.getValue();
            if (!(value >= 0 && value <= strength.max())) {
                throw new UserException(
                        TEXT.get("train.augment.range", asked.getKey(), Double.toString(value), strength.max()));
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
        double ofInk = inkShare == null ? usual.strokeShare() : inkShare;
        double ofOutliers = outliers == null ? usual.nonDigitShare() : outliers;
        if (!(ofInk >= 0 && ofInk <= Mixture.MAX_STROKE_SHARE)) {
            throw new UserException(
                    TEXT.get("train.share.wrong", "--ink-share", Double.toString(ofInk), Mixture.MAX_STROKE_SHARE));
        }
        if (!(ofOutliers >= 0 && ofOutliers <= Mixture.MAX_NON_DIGIT_SHARE)) {
            throw new UserException(TEXT.get(
                    "train.share.wrong", "--outliers", Double.toString(ofOutliers), Mixture.MAX_NON_DIGIT_SHARE));
        }
        if (ofInk + ofOutliers >= 1) {
            throw new UserException(TEXT.get("train.share.sum"));
        }
        return new Mixture(ofInk, ofOutliers);
    }
}
