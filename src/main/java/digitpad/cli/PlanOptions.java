package digitpad.cli;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Augmentation.Strength;
import digitpad.augmentation.Mixture;
import digitpad.dataset.MnistData;
import digitpad.dataset.Split;
import digitpad.model.NetworkStore;
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

/** The options that describe how to train. Options that are not given keep the preset's values. */
final class PlanOptions {
    private static final Messages TEXT = Messages.of(PlanOptions.class);

    private final Map<Setting<?>, OptionSpec> options = new LinkedHashMap<>();

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "train.preset", defaultValue = "tutorial")
    private String preset;

    @Option(names = "--network", paramLabel = "NAME|FILE", descriptionKey = "train.network")
    private String network;

    @Option(names = "--optimizer", paramLabel = "NAME", descriptionKey = "train.optimizer")
    private String optimizer;

    @Option(names = "--schedule", paramLabel = "NAME", descriptionKey = "train.schedule")
    private String schedule;

    /** A comma separates two entries, unless it is part of a number. */
    @Option(
            names = "--augment",
            paramLabel = "NAME=X",
            split = ",(?=[^,]*=)",
            splitSynopsisLabel = ",",
            descriptionKey = "train.augment")
    private Map<String, Double> strengths = new LinkedHashMap<>();

    @Option(names = "--outliers", paramLabel = "X", descriptionKey = "train.non-digits")
    private Double nonDigits;

    @Option(names = "--ink-share", paramLabel = "X", descriptionKey = "train.stroke-share")
    private Double inkShare;

    PlanOptions() {
        for (PlanSetting<?> setting : Settings.ALL) {
            options.put(setting, option(setting));
        }
        options.put(Settings.EPOCHS, option(Settings.EPOCHS));
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

    /** Returns the options of the numeric settings, which are built from {@link Settings} and not from annotations. */
    Collection<OptionSpec> settingOptions() {
        return options.values();
    }

    /**
     * Returns the plan. If epochs are given, it still has the preset's steps, because the number of images is unknown.
     * {@link #withStepsForEpochs} sets them.
     *
     * @param networks where a network is looked up by its name
     * @throws UserException if a value is invalid
     */
    TrainingPlan plan(NetworkStore networks) {
        TrainingPlan plan = network == null ? TrainingPlan.of(presetOf(preset)) : planOf(networks.load(network));
        if (isGiven(Settings.EPOCHS) && isGiven(Settings.STEPS)) {
            throw new UserException(TEXT.get("train.epochs.steps"));
        }
        if (isGiven(Settings.EPOCHS)) {
            // Check the value before anything is read or downloaded.
            value(Settings.EPOCHS);
        }
        for (PlanSetting<?> setting : Settings.ALL) {
            plan = with(setting, plan);
        }
        return plan.withOptimizer(byName("--optimizer", optimizer, plan.optimizer(), Optimizer.values(), Optimizer::id))
                .withSchedule(byName("--schedule", schedule, plan.schedule(), Schedule.values(), Schedule::id))
                .withAugmentation(augmentation(plan.augmentation()))
                .withMixture(mixture(plan.mixture()));
    }

    /** The numbers of a file may be possible in general, but out of the ranges of the settings. */
    private TrainingPlan planOf(Preset loaded) {
        try {
            return TrainingPlan.of(loaded);
        } catch (IllegalArgumentException e) {
            throw new UserException(TEXT.get("train.network.recipe", network, e.getMessage()), e);
        }
    }

    private <T extends Number> TrainingPlan with(PlanSetting<T> setting, TrainingPlan plan) {
        return isGiven(setting) ? setting.with(plan, value(setting)) : plan;
    }

    private boolean isGiven(Setting<?> setting) {
        return options.get(setting).getValue() != null;
    }

    private <T extends Number> T value(Setting<T> setting) {
        String text = options.get(setting).getValue();
        return setting.parse(text, name(setting));
    }

    /** Returns the plan with the steps that the given epochs take on these images, or unchanged if none are given. */
    TrainingPlan withStepsForEpochs(TrainingPlan plan, MnistData digits) {
        if (!isGiven(Settings.EPOCHS)) {
            return plan;
        }
        int images =
                Split.of(digits.training(), plan.validationImages()).training().count();
        return plan.withSteps(TrainingPlan.stepsForEpochs(value(Settings.EPOCHS), images, plan.batchSize()));
    }

    private static <T> T byName(String option, String given, T fallback, T[] all, Function<T, String> id) {
        if (given == null) {
            return fallback;
        }
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(given))
                .findFirst()
                .orElseThrow(() -> new UserException(TEXT.get(
                        "train.value.unknown",
                        option,
                        given,
                        Arrays.stream(all).map(id).collect(Collectors.joining(", ")))));
    }

    /**
     * Returns the preset with that name.
     *
     * @throws UserException if there is none
     */
    static Preset presetOf(String name) {
        return Preset.byId(name)
                .orElseThrow(() -> new UserException(TEXT.get(
                        "train.preset.unknown",
                        name,
                        Preset.all().stream().map(Preset::id).collect(Collectors.joining(", ")))));
    }

    private Augmentation augmentation(Augmentation fallback) {
        Augmentation changed = fallback;
        for (Map.Entry<String, Double> given : strengths.entrySet()) {
            Strength strength = strength(given.getKey());
            double value = given.getValue();
            if (!(value >= 0 && value <= strength.max())) {
                throw new UserException(
                        TEXT.get("train.augment.range", given.getKey(), Double.toString(value), strength.max()));
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

    private Mixture mixture(Mixture fallback) {
        double strokeShare = inkShare == null ? fallback.strokeShare() : inkShare;
        double nonDigitShare = nonDigits == null ? fallback.nonDigitShare() : nonDigits;
        if (!(strokeShare >= 0 && strokeShare <= Mixture.MAX_STROKE_SHARE)) {
            throw new UserException(TEXT.get(
                    "train.share.range", "--ink-share", Double.toString(strokeShare), Mixture.MAX_STROKE_SHARE));
        }
        if (!(nonDigitShare >= 0 && nonDigitShare <= Mixture.MAX_NON_DIGIT_SHARE)) {
            throw new UserException(TEXT.get(
                    "train.share.range", "--outliers", Double.toString(nonDigitShare), Mixture.MAX_NON_DIGIT_SHARE));
        }
        if (strokeShare + nonDigitShare >= 1) {
            throw new UserException(TEXT.get("train.share.sum"));
        }
        return new Mixture(strokeShare, nonDigitShare);
    }
}
