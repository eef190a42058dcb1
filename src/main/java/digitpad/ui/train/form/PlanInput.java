package digitpad.ui.train.form;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.model.ModelName;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.PlanSetting;
import digitpad.training.plan.Setting;
import digitpad.training.plan.Settings;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.controls.FormField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The settings of a run as the user has entered them, and the problem with them, if any. */
public final class PlanInput {
    private static final Messages TEXT = Messages.of(PlanInput.class);
    private static final double PERCENT = 100;

    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.QUICK);
    private final ObjectProperty<Optimizer> optimizer = new SimpleObjectProperty<>(Optimizer.ADAM);
    private final ObjectProperty<Schedule> schedule = new SimpleObjectProperty<>(Schedule.CONSTANT);
    private final ObjectProperty<Augmentation> augmentation = new SimpleObjectProperty<>(Augmentation.NONE);
    private final DoubleProperty nonDigitShare = new SimpleDoubleProperty();
    private double strokeShare;
    /** The name for the next run, while the field shows the name of the run in progress. */
    private Optional<String> nextName = Optional.empty();

    private final List<SettingInput<?>> settings = new ArrayList<>();
    private final LengthInput length;
    private final FormField<String> modelName = new FormField<>(PlanInput::validName);

    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public PlanInput() {
        for (PlanSetting<?> setting : Settings.ALL) {
            // The length has its own input, because it can be entered in epochs as well.
            if (setting != Settings.STEPS) {
                settings.add(input(setting));
            }
        }
        length = new LengthInput(field(Settings.BATCH_SIZE), field(Settings.VALIDATION_IMAGES));
        modelName.textProperty().set(TEXT.get("form.name.default"));
        fill(TrainingPlan.of(preset.get()));
        for (FormField<?> field : fields()) {
            field.problemProperty().subscribe(this::updateProblem);
            field.textProperty().subscribe(this::updateChanged);
        }
        for (ObservableValue<?> choice :
                List.of(optimizer, schedule, augmentation, nonDigitShare, length.unitProperty())) {
            choice.subscribe(this::updateChanged);
        }
        preset.addListener((property, before, now) -> reset());
        optimizer.subscribe(field(Settings.LEARNING_RATE)::check);
    }

    /** A setting of a plan, its field, and the function that formats its value for the field. */
    private record SettingInput<T extends Number>(
            PlanSetting<T> setting, FormField<T> field, Function<T, String> format) {
        TrainingPlan in(TrainingPlan plan) {
            return setting.with(plan, field.value());
        }

        void fill(TrainingPlan plan) {
            field.textProperty().set(format.apply(setting.get(plan)));
        }
    }

    private SettingInput<?> input(PlanSetting<?> setting) {
        if (setting == Settings.LEARNING_RATE) {
            return learningRate();
        }
        return setting == Settings.TARGET_ACCURACY ? targetAccuracy() : inputFor(setting);
    }

    private static <T extends Number> SettingInput<T> inputFor(PlanSetting<T> setting) {
        return new SettingInput<>(
                setting, new FormField<>(text -> setting.parse(text, setting.name())), setting::format);
    }

    /** Returns the input of the learning rate, which is ignored while the optimizer has no learning rate. */
    private SettingInput<Double> learningRate() {
        PlanSetting<Double> rate = Settings.LEARNING_RATE;
        return new SettingInput<>(
                rate,
                new FormField<>(text -> optimizer.get().hasLearningRate()
                        ? rate.parse(text, rate.name())
                        : rate.defaultFor(preset.get())),
                rate::format);
    }

    /** Returns the input of the target accuracy, which is entered in percent. */
    private static SettingInput<Double> targetAccuracy() {
        Setting<Double> percent = Settings.TARGET_PERCENT;
        return new SettingInput<>(
                Settings.TARGET_ACCURACY,
                new FormField<>(text -> {
                    Double value = percent.parse(text, percent.name());
                    return value == null ? null : value / PERCENT;
                }),
                accuracy -> percent.format(
                        accuracy == null
                                ? null
                                : BigDecimal.valueOf(accuracy).movePointRight(2).doubleValue()));
    }

    private List<FormField<?>> fields() {
        List<FormField<?>> fields = new ArrayList<>(List.of(length.field()));
        settings.forEach(input -> fields.add(input.field()));
        fields.add(modelName);
        return fields;
    }

    /** The length of the run. */
    LengthInput length() {
        return length;
    }

    /** Returns the field of a setting, except the number of steps, for which see {@link #length}. */
    @SuppressWarnings("unchecked") // the field of a setting has the setting's type
    <T extends Number> FormField<T> field(PlanSetting<T> setting) {
        return settings.stream()
                .filter(input -> input.setting() == setting)
                .map(input -> (FormField<T>) input.field())
                .findFirst()
                .orElseThrow();
    }

    /** The preset; choosing another one sets all settings to its defaults. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    ObjectProperty<Optimizer> optimizerProperty() {
        return optimizer;
    }

    ObjectProperty<Schedule> scheduleProperty() {
        return schedule;
    }

    /** The augmentation of the samples. */
    public ObjectProperty<Augmentation> augmentationProperty() {
        return augmentation;
    }

    /** The share of non-digits among the samples, 0..{@value Mixture#MAX_NON_DIGIT_SHARE}. */
    public DoubleProperty nonDigitShareProperty() {
        return nonDigitShare;
    }

    FormField<String> modelName() {
        return modelName;
    }

    /** The problem with the first invalid field; empty if all are valid. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether any setting differs from the preset. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Sets the number of training images, which determines the length of an epoch. */
    public void setTrainingImageCount(int trainingImages) {
        length.setTrainingImageCount(trainingImages);
    }

    /**
     * Returns the plan with the settings of the form.
     *
     * @throws UserException if a field is invalid
     */
    public TrainingPlan plan() {
        TrainingPlan plan = samplesPlan().withOptimizer(optimizer.get()).withSchedule(schedule.get());
        for (SettingInput<?> input : settings) {
            plan = input.in(plan);
        }
        return plan.withSteps(length.steps());
    }

    /** Returns the plan of the preset with the sample settings of the form; other fields may be invalid. */
    public TrainingPlan samplesPlan() {
        return TrainingPlan.of(preset.get())
                .withAugmentation(augmentation.get())
                .withMixture(new Mixture(
                        Math.min(strokeShare, Mixture.MAX_STROKE_SHARE - nonDigitShare.get()), nonDigitShare.get()));
    }

    /** Restores the settings of the preset; the model name stays. */
    public void reset() {
        fill(TrainingPlan.of(preset.get()));
    }

    /** Restores the sample settings of the preset. */
    void resetSamples() {
        fillSamples(TrainingPlan.of(preset.get()));
    }

    /** Sets all settings to the values of a plan. */
    public void fill(TrainingPlan plan) {
        preset.set(plan.preset());
        length.fill(plan.steps());
        optimizer.set(plan.optimizer());
        schedule.set(plan.schedule());
        settings.forEach(input -> input.fill(plan));
        fillSamples(plan);
    }

    private void fillSamples(TrainingPlan plan) {
        augmentation.set(plan.augmentation());
        strokeShare = plan.mixture().strokeShare();
        nonDigitShare.set(plan.mixture().nonDigitShare());
    }

    /**
     * Returns the name for the model.
     *
     * @throws UserException if it is not a valid model name
     */
    public String name() {
        return modelName.value();
    }

    /** Shows the name of the run in progress, which may have got a number. */
    public void showRunName(String name) {
        if (nextName.isEmpty()) {
            nextName = Optional.of(modelName.textProperty().get());
        }
        modelName.textProperty().set(name);
    }

    /** Shows the name for the next run again. */
    public void showNextName() {
        nextName.ifPresent(modelName.textProperty()::set);
        nextName = Optional.empty();
    }

    private void updateChanged() {
        try {
            changed.set(!plan().equals(TrainingPlan.of(preset.get())));
        } catch (UserException e) {
            changed.set(true);
        }
    }

    private void updateProblem() {
        problem.set(fields().stream()
                .flatMap(field -> field.problemProperty().get().stream())
                .findFirst());
    }

    private static String validName(String text) {
        if (!ModelName.isValid(text)) {
            throw new UserException(TEXT.get("form.name.wrong", text, ModelName.MAX_LENGTH));
        }
        return text;
    }
}
