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

/** What the user has put into the form of a training, and what is wrong with it. */
public final class PlanInput {
    private static final Messages TEXT = Messages.of(PlanInput.class);
    private static final double PERCENT = 100;

    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.TUTORIAL);
    private final ObjectProperty<Optimizer> optimizer = new SimpleObjectProperty<>(Optimizer.ADAM);
    private final ObjectProperty<Schedule> schedule = new SimpleObjectProperty<>(Schedule.CONSTANT);
    private final ObjectProperty<Augmentation> augmentation = new SimpleObjectProperty<>(Augmentation.NONE);
    private final DoubleProperty outliers = new SimpleDoubleProperty();
    private double inkShare;

    private final List<SettingInput<?>> settings = new ArrayList<>();
    private final LengthInput length;
    private final FormField<String> modelName = new FormField<>(PlanInput::validName);

    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());

    public PlanInput() {
        for (PlanSetting<?> setting : Settings.ALL) {
            // Their length is typed in epochs as well.
            if (setting != Settings.STEPS) {
                settings.add(input(setting));
            }
        }
        length = new LengthInput(field(Settings.BATCH_SIZE), field(Settings.VALIDATION_IMAGES));
        modelName.textProperty().set(TEXT.get("form.name.default"));
        fill(TrainingPlan.of(preset.get()));
        for (FormField<?> field : fields()) {
            field.problemProperty().subscribe(this::complain);
            field.textProperty().subscribe(this::compare);
        }
        for (ObservableValue<?> choice : List.of(optimizer, schedule, augmentation, outliers, length.unitProperty())) {
            choice.subscribe(this::compare);
        }
        preset.addListener((property, before, now) -> reset());
        optimizer.subscribe(field(Settings.LEARNING_RATE)::check);
    }

    /** A setting of a plan, and the field it is typed into. */
    private record SettingInput<T extends Number>(
            PlanSetting<T> setting, FormField<T> field, Function<T, String> typed) {
        TrainingPlan in(TrainingPlan plan) {
            return setting.with(plan, field.value());
        }

        void fill(TrainingPlan plan) {
            field.textProperty().set(typed.apply(setting.get(plan)));
        }
    }

    private SettingInput<?> input(PlanSetting<?> setting) {
        if (setting == Settings.LEARNING_RATE) {
            return learningRate();
        }
        return setting == Settings.TARGET_ACCURACY ? targetAccuracy() : plain(setting);
    }

    private static <T extends Number> SettingInput<T> plain(PlanSetting<T> setting) {
        return new SettingInput<>(
                setting, new FormField<>(text -> setting.parse(text, setting.name())), setting::format);
    }

    /** Is not looked at while the optimizer has none. */
    private SettingInput<Double> learningRate() {
        PlanSetting<Double> rate = Settings.LEARNING_RATE;
        return new SettingInput<>(
                rate,
                new FormField<>(text -> optimizer.get().hasLearningRate()
                        ? rate.parse(text, rate.name())
                        : rate.defaultFor(preset.get())),
                rate::format);
    }

    /** In percent. */
    private static SettingInput<Double> targetAccuracy() {
        Setting<Double> percent = Settings.TARGET_PERCENT;
        return new SettingInput<>(
                Settings.TARGET_ACCURACY,
                new FormField<>(text -> {
                    Double typed = percent.parse(text, percent.name());
                    return typed == null ? null : typed / PERCENT;
                }),
                share -> share == null
                        ? ""
                        : BigDecimal.valueOf(share)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    private List<FormField<?>> fields() {
        List<FormField<?>> fields = new ArrayList<>(List.of(length.field()));
        settings.forEach(input -> fields.add(input.field()));
        fields.add(modelName);
        return fields;
    }

    /** How long to train. */
    LengthInput length() {
        return length;
    }

    /** The field of a setting; {@link #length} is in {@link LengthInput}. */
    @SuppressWarnings("unchecked") // the field of a setting has the setting's type
    <T extends Number> FormField<T> field(PlanSetting<T> setting) {
        return settings.stream()
                .filter(input -> input.setting() == setting)
                .map(input -> (FormField<T>) input.field())
                .findFirst()
                .orElseThrow();
    }

    /** Which network; choosing another fills in all its usual settings. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    ObjectProperty<Optimizer> optimizerProperty() {
        return optimizer;
    }

    ObjectProperty<Schedule> scheduleProperty() {
        return schedule;
    }

    /** How samples are changed before each use. */
    public ObjectProperty<Augmentation> augmentationProperty() {
        return augmentation;
    }

    /** The share of the samples that is no digit, 0..{@value Mixture#MAX_NON_DIGIT_SHARE}. */
    public DoubleProperty outliersProperty() {
        return outliers;
    }

    FormField<String> modelName() {
        return modelName;
    }

    /** What is wrong with the first field that cannot be used; none if all can. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** Whether the form holds other settings than the preset's. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Counts epochs over a data set of so many training images. */
    public void setTrainingImageCount(int trainingImages) {
        length.setTrainingImageCount(trainingImages);
    }

    /**
     * The plan that the form makes.
     *
     * @throws UserException if a field cannot be used
     */
    public TrainingPlan plan() {
        TrainingPlan plan = samplesPlan().withOptimizer(optimizer.get()).withSchedule(schedule.get());
        for (SettingInput<?> input : settings) {
            plan = input.in(plan);
        }
        return plan.withSteps(length.steps());
    }

    /** The preset's plan with the form's samples, whatever stands in the other fields. */
    public TrainingPlan samplesPlan() {
        return TrainingPlan.of(preset.get())
                .withAugmentation(augmentation.get())
                .withMixture(
                        new Mixture(Math.min(inkShare, Mixture.MAX_STROKE_SHARE - outliers.get()), outliers.get()));
    }

    /** Fills in the preset's usual settings; the name of the model stays. */
    public void reset() {
        fill(TrainingPlan.of(preset.get()));
    }

    /** Takes the samples' settings back to the preset's. */
    void resetSamples() {
        fillSamples(TrainingPlan.of(preset.get()));
    }

    /** Fills in the settings of a training. */
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
        inkShare = plan.mixture().strokeShare();
        outliers.set(plan.mixture().nonDigitShare());
    }

    /**
     * What the model is to be called.
     *
     * @throws UserException if no model may be called that
     */
    public String name() {
        return modelName.value();
    }

    private void compare() {
        try {
            changed.set(!plan().equals(TrainingPlan.of(preset.get())));
        } catch (UserException e) {
            changed.set(true);
        }
    }

    private void complain() {
        complaint.set(fields().stream()
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
