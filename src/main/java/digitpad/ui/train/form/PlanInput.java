package digitpad.ui.train.form;

import digitpad.augmentation.Augmentation;
import digitpad.augmentation.Mixture;
import digitpad.dataset.Split;
import digitpad.model.ModelName;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.EarlyStopping;
import digitpad.training.plan.TrainingPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    /** What the length of a training is counted in. */
    enum Unit {
        STEPS,
        EPOCHS
    }

    private static final Messages TEXT = Messages.of(PlanInput.class);
    private static final double MOST_EPOCHS = 10_000;
    private static final double PERCENT = 100;
    /** How epochs are shown. */
    private static final MathContext ROUNDED = new MathContext(5);
    /** Of the training set of MNIST. */
    private static final int IMAGES = 60_000;

    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.TUTORIAL);
    private final ReadOnlyObjectWrapper<Unit> unit = new ReadOnlyObjectWrapper<>(Unit.STEPS);
    private final ObjectProperty<Optimizer> optimizer = new SimpleObjectProperty<>(Optimizer.ADAM);
    private final ObjectProperty<Schedule> schedule = new SimpleObjectProperty<>(Schedule.CONSTANT);
    private final ObjectProperty<Augmentation> augmentation = new SimpleObjectProperty<>(Augmentation.NONE);
    private final DoubleProperty outliers = new SimpleDoubleProperty();
    private double inkShare;
    private int images = IMAGES;
    private Optional<Spelled> spelled = Optional.empty();

    private final FormField<Double> length = new FormField<>(text -> length(text));
    private final FormField<Long> batchSize = new FormField<>(Numbers.whole(
            1,
            TrainingPlan.MAX_BATCH_SIZE,
            text -> TEXT.get("form.batch.wrong", text, 1, TrainingPlan.MAX_BATCH_SIZE)));
    private final FormField<Double> learningRate = new FormField<>(Numbers.unless(
            () -> !optimizer.get().hasLearningRate(),
            () -> preset.get().recipe().learningRate(),
            Numbers.real(0, false, 1, text -> TEXT.get("form.rate.wrong", text))));
    private final FormField<Double> dropout = new FormField<>(Numbers.real(
            0,
            true,
            TrainingPlan.MOST_DROPOUT,
            text -> TEXT.get("form.dropout.wrong", text, TrainingPlan.MOST_DROPOUT)));
    private final FormField<Long> seed =
            new FormField<>(Numbers.whole(Long.MIN_VALUE, Long.MAX_VALUE, text -> TEXT.get("form.seed.wrong", text)));
    private final FormField<Long> validationImages = new FormField<>(Numbers.whole(
            1,
            TrainingPlan.MOST_VALIDATION,
            text -> TEXT.get("form.validation.wrong", text, TrainingPlan.MOST_VALIDATION)));
    private final FormField<Double> target = new FormField<>(
            Numbers.optional(Numbers.real(0, false, PERCENT, text -> TEXT.get("form.target.wrong", text))));
    private final FormField<Long> patience = new FormField<>(Numbers.optional(Numbers.whole(
            1,
            EarlyStopping.MOST_PATIENCE,
            text -> TEXT.get("form.patience.wrong", text, EarlyStopping.MOST_PATIENCE))));
    private final FormField<Double> minutes = new FormField<>(Numbers.optional(Numbers.real(
            0,
            false,
            EarlyStopping.MOST_MINUTES,
            text -> TEXT.get("form.minutes.wrong", text, EarlyStopping.MOST_MINUTES))));
    private final FormField<String> modelName = new FormField<>(PlanInput::validName);

    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());

    public PlanInput() {
        modelName.textProperty().set(TEXT.get("form.name.default"));
        fill(TrainingPlan.of(preset.get()));
        for (FormField<?> field : fields()) {
            field.complaintProperty().subscribe(this::complain);
            field.textProperty().subscribe(this::compare);
        }
        for (ObservableValue<?> choice : List.of(optimizer, schedule, augmentation, outliers, unit)) {
            choice.subscribe(this::compare);
        }
        for (FormField<?> cause : List.of(batchSize, validationImages)) {
            // How many steps an epoch has.
            cause.textProperty().subscribe(length::check);
        }
        preset.addListener((property, before, now) -> reset());
        optimizer.subscribe(learningRate::check);
    }

    private List<FormField<?>> fields() {
        return List.of(
                length, batchSize, learningRate, dropout, seed, validationImages, target, patience, minutes, modelName);
    }

    /** Which network; choosing another fills in all its usual settings. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** What {@link #length} is counted in. */
    ReadOnlyObjectProperty<Unit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Counts the length in another unit; the training stays as long as it is. */
    void countIn(Unit other) {
        if (other != unit.get()) {
            Optional<String> same = lengthIn(other);
            unit.set(other);
            same.ifPresent(length.textProperty()::set);
            length.check();
        }
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

    /** The share of the samples that is no digit, 0..{@value Mixture#MOST_OUTLIERS}. */
    public DoubleProperty outliersProperty() {
        return outliers;
    }

    /** How long to train, in {@link #unitProperty}. */
    FormField<Double> length() {
        return length;
    }

    FormField<Long> batchSize() {
        return batchSize;
    }

    FormField<Double> learningRate() {
        return learningRate;
    }

    /** 0..{@value TrainingPlan#MOST_DROPOUT}. */
    FormField<Double> dropout() {
        return dropout;
    }

    FormField<Long> seed() {
        return seed;
    }

    FormField<Long> validationImages() {
        return validationImages;
    }

    /** In percent. */
    FormField<Double> target() {
        return target;
    }

    FormField<Long> patience() {
        return patience;
    }

    FormField<Double> minutes() {
        return minutes;
    }

    FormField<String> modelName() {
        return modelName;
    }

    /** What is wrong with the first field that cannot be used; none if all can. */
    public ReadOnlyObjectProperty<Optional<String>> complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** Whether the form holds other settings than the preset's. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Counts epochs over a data set of so many training images. */
    public void trainOn(int trainingImages) {
        images = trainingImages;
    }

    /**
     * The plan that the form makes.
     *
     * @throws UserException if a field cannot be used
     */
    public TrainingPlan plan() {
        return samplesPlan()
                .withBatchSize(Math.toIntExact(batchSize.value()))
                .withOptimizer(optimizer.get())
                .withLearningRate(learningRate.value())
                .withSchedule(schedule.get())
                .withDropout(dropout.value())
                .withSeed(seed.value())
                .withValidationImages(Math.toIntExact(validationImages.value()))
                .withStopping(stopping())
                .withSteps(steps());
    }

    /** The preset's plan with the form's samples, whatever stands in the other fields. */
    public TrainingPlan samplesPlan() {
        return TrainingPlan.of(preset.get())
                .withAugmentation(augmentation.get())
                .withMixture(new Mixture(Math.min(inkShare, Mixture.MOST_INK - outliers.get()), outliers.get()));
    }

    /** Fills in the preset's usual settings; the name of the model stays. */
    public void reset() {
        unit.set(Unit.STEPS);
        fill(TrainingPlan.of(preset.get()));
    }

    /** Takes the samples' settings back to the preset's. */
    void resetSamples() {
        fillSamples(TrainingPlan.of(preset.get()));
    }

    /** Fills in the settings of a training. */
    public void fill(TrainingPlan plan) {
        preset.set(plan.preset());
        unit.set(Unit.STEPS);
        length.textProperty().set(Integer.toString(plan.steps()));
        batchSize.textProperty().set(Integer.toString(plan.batchSize()));
        optimizer.set(plan.optimizer());
        learningRate.textProperty().set(Numbers.typed(plan.learningRate()));
        schedule.set(plan.schedule());
        dropout.textProperty().set(Numbers.typed(plan.dropout()));
        seed.textProperty().set(Long.toString(plan.seed()));
        validationImages.textProperty().set(Integer.toString(plan.validationImages()));
        Double share = plan.stopping().targetAccuracy();
        target.textProperty().set(share == null ? "" : Numbers.percent(share));
        patience.textProperty().set(Numbers.typed(plan.stopping().patience()));
        minutes.textProperty().set(Numbers.typed(plan.stopping().minutes()));
        fillSamples(plan);
    }

    private void fillSamples(TrainingPlan plan) {
        augmentation.set(plan.augmentation());
        inkShare = plan.mixture().ink();
        outliers.set(plan.mixture().outliers());
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
                .flatMap(field -> field.complaintProperty().get().stream())
                .findFirst());
    }

    private EarlyStopping stopping() {
        Double percent = target.value();
        Long count = patience.value();
        return new EarlyStopping(
                percent == null ? null : percent / PERCENT,
                count == null ? null : Math.toIntExact(count),
                minutes.value());
    }

    private int steps() {
        double value = length.value();
        if (unit.get() == Unit.STEPS) {
            return (int) value;
        }
        return spelled.filter(this::stillStands).map(Spelled::steps).orElseGet(() -> steps(value));
    }

    private boolean stillStands(Spelled steps) {
        return steps.epochs().equals(length.textProperty().get()) && steps.equals(spelling(steps.steps()));
    }

    /** Steps as epochs, which are rounded: until one of the two is changed, the steps are what is meant. */
    private record Spelled(int steps, String epochs) {}

    private Spelled spelling(int steps) {
        BigDecimal epochs = BigDecimal.valueOf(steps * (double) batchSize.value() / learned());
        return new Spelled(steps, epochs.round(ROUNDED).stripTrailingZeros().toPlainString());
    }

    private int steps(double epochs) {
        return TrainingPlan.stepsOf(epochs, learned(), Math.toIntExact(batchSize.value()));
    }

    /** How many images are learned from, as the form stands. */
    private int learned() {
        return images - Split.heldOut(images, Math.toIntExact(validationImages.value()));
    }

    private Double length(String text) {
        return unit.get() == Unit.STEPS
                ? Numbers.whole(
                                1,
                                TrainingPlan.MAX_STEPS,
                                wrong -> TEXT.get("form.steps.wrong", wrong, 1, TrainingPlan.MAX_STEPS))
                        .apply(text)
                        .doubleValue()
                : epochs(text);
    }

    private Double epochs(String text) {
        double epochs = Numbers.real(0, false, MOST_EPOCHS, wrong -> TEXT.get("form.epochs.wrong", wrong, MOST_EPOCHS))
                .apply(text);
        boolean known = Stream.of(batchSize, validationImages)
                .allMatch(field -> field.complaintProperty().get().isEmpty());
        if (known && spelled.filter(this::stillStands).isEmpty()) {
            // Refuses what takes too many steps.
            steps(epochs);
        }
        return epochs;
    }

    /** The length in that unit; none if it cannot be understood as it stands. */
    private Optional<String> lengthIn(Unit other) {
        try {
            double value = length.value();
            if (other == Unit.STEPS) {
                return Optional.of(Integer.toString(steps()));
            }
            spelled = Optional.of(spelling((int) value));
            return spelled.map(Spelled::epochs);
        } catch (UserException e) {
            return Optional.empty();
        }
    }

    private static String validName(String text) {
        if (!ModelName.isValid(text)) {
            throw new UserException(TEXT.get("form.name.wrong", text, ModelName.MAX_LENGTH));
        }
        return text;
    }
}
