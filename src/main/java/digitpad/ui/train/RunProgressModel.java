package digitpad.ui.train;

import digitpad.network.Preset;
import digitpad.training.StepReport;
import digitpad.training.TrainingListener;
import digitpad.training.TrainingLog;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.History;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.ui.train.plot.RunCurves;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is known of the run under way, or the last: its curves, its log, how far it is. Belongs to the window's thread.
 */
class RunProgressModel implements TrainingListener {
    /**
     * How far it is.
     *
     * @param latest what was measured last, smoothed if it is noisy; nothing of what was not measured yet
     */
    record Progress(int step, int steps, double imagesPerSecond, double secondsLeft, Map<Measure, Double> latest) {
        static final Progress NONE = new Progress(0, 0, 0, 0, Map.of());

        Progress {
            latest = Map.copyOf(latest);
        }

        /** What was measured last; NaN before. */
        double latest(Measure measure) {
            return latest.getOrDefault(measure, Double.NaN);
        }
    }

    private final ObservableList<String> log = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<RunCurves> curves =
            new ReadOnlyObjectWrapper<>(new RunCurves("", "", TrainingPlan.of(Preset.TUTORIAL)));
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
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

    /** Changes when something was added to the curves: once for all that came at a time. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Says that all that came is taken in. */
    void changed() {
        version.set(version.get() + 1);
    }

    /** Begins anew, for another run. */
    void begin(TrainingPlan wanted, String name) {
        plan = wanted;
        curves.set(new RunCurves("", name, plan));
        log.clear();
        progress.set(new Progress(0, plan.steps(), 0, 0, Map.of()));
    }

    /** The run, which has measured nothing yet, is saved under that id and name. */
    void savedAs(String id, String name) {
        curves.set(new RunCurves(id, name, plan));
    }

    /** Takes in what the run measured before it was interrupted. */
    void restore(History history) {
        for (Measurement each : history.measurements()) {
            curves.get().add(each);
            TrainingLog.line(each).ifPresent(log::add);
        }
        int step = history.measurements().stream()
                .mapToInt(Measurement::step)
                .max()
                .orElse(0);
        progress.set(new Progress(step, plan.steps(), 0, 0, curves.get().latest()));
        changed();
    }

    @Override
    public void stepped(StepReport report) {
        progress.set(new Progress(
                report.step(),
                plan.steps(),
                report.imagesPerSecond(),
                report.secondsLeft(),
                curves.get().latest()));
    }

    @Override
    public void measured(Measurement measurement) {
        curves.get().add(measurement);
        TrainingLog.line(measurement).ifPresent(log::add);
        if (measurement.measure().timing() == Measure.Timing.STEP) {
            // Comes into the progress with its step, which is said next.
            return;
        }
        Progress before = progress.get();
        progress.set(new Progress(
                before.step(),
                plan.steps(),
                before.imagesPerSecond(),
                before.secondsLeft(),
                curves.get().latest()));
    }
}
