package digitpad.ui.train;

import digitpad.network.Preset;
import digitpad.training.History;
import digitpad.training.Measurement;
import digitpad.training.StepReport;
import digitpad.training.TrainingListener;
import digitpad.training.TrainingLog;
import digitpad.training.TrainingPlan;
import digitpad.ui.train.plot.RunCurves;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is known of the run under way, or the last: its curves, its log, how far it is. Belongs to the window's thread. */
class RunAccount implements TrainingListener {
    /**
     * How far it is.
     *
     * @param trainingAccuracy as last measured, smoothed; NaN before
     * @param validationAccuracy as last measured; NaN before
     * @param loss smoothed; NaN before the first step
     */
    record Progress(
            int step,
            int steps,
            double imagesPerSecond,
            double secondsLeft,
            double trainingAccuracy,
            double validationAccuracy,
            double loss) {
        static final Progress NONE = new Progress(0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN);
    }

    private final ObservableList<String> log = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<RunCurves> curves =
            new ReadOnlyObjectWrapper<>(new RunCurves("", "", TrainingPlan.of(Preset.TUTORIAL)));
    private TrainingPlan plan = TrainingPlan.of(Preset.TUTORIAL);

    /** Its lines; may be added to. */
    ObservableList<String> log() {
        return log;
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What it has measured. */
    ReadOnlyObjectProperty<RunCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** Begins anew, for another run. */
    void begin(TrainingPlan wanted, String name) {
        plan = wanted;
        curves.set(new RunCurves("", name, plan));
        log.clear();
        progress.set(new Progress(0, plan.steps(), 0, 0, Double.NaN, Double.NaN, Double.NaN));
    }

    /** The run, which has measured nothing yet, is kept under that id. */
    void keptAs(String id) {
        curves.set(new RunCurves(id, curves.get().name(), plan));
    }

    /** Takes in what the run measured before it was broken off. */
    void recall(History history) {
        curves.get().add(history);
        for (History.Entry entry : history.entries()) {
            Measurement measured = new Measurement(entry.step(), entry.value());
            switch (entry.measure()) {
                case TRAINING -> log.add(TrainingLog.training(measured));
                case VALIDATION -> log.add(TrainingLog.validation(measured));
                case LOSS -> {
                    // A line for each step would drown the others.
                }
            }
        }
        int step =
                history.entries().stream().mapToInt(History.Entry::step).max().orElse(0);
        progress.set(new Progress(
                step,
                plan.steps(),
                0,
                0,
                curves.get().lastTraining(),
                curves.get().lastValidation(),
                curves.get().lastLoss()));
    }

    @Override
    public void stepped(StepReport report) {
        curves.get().addLoss(report.step(), report.loss());
        Progress before = progress.get();
        progress.set(new Progress(
                report.step(),
                plan.steps(),
                report.imagesPerSecond(),
                report.secondsLeft(),
                before.trainingAccuracy(),
                before.validationAccuracy(),
                curves.get().lastLoss()));
    }

    @Override
    public void trainingMeasured(Measurement measured) {
        curves.get().addTraining(measured);
        log.add(TrainingLog.training(measured));
        showMeasured();
    }

    @Override
    public void validationMeasured(Measurement measured) {
        curves.get().addValidation(measured);
        log.add(TrainingLog.validation(measured));
        showMeasured();
    }

    private void showMeasured() {
        Progress before = progress.get();
        progress.set(new Progress(
                before.step(),
                plan.steps(),
                before.imagesPerSecond(),
                before.secondsLeft(),
                curves.get().lastTraining(),
                curves.get().lastValidation(),
                before.loss()));
    }
}
