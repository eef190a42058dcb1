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

/** The curves, log and progress of the current run, or of the last one. For use on the UI thread only. */
class RunProgressModel implements TrainingListener {
    /**
     * The progress of a run.
     *
     * @param latest the last value of each measure, smoothed if it is noisy; measures without a value are absent
     */
    record Progress(int step, int steps, double imagesPerSecond, double secondsLeft, Map<Measure, Double> latest) {
        static final Progress NONE = new Progress(0, 0, 0, 0, Map.of());

        Progress {
            latest = Map.copyOf(latest);
        }

        /** Returns the last value of a measure; NaN if there is none yet. */
        double latest(Measure measure) {
            return latest.getOrDefault(measure, Double.NaN);
        }
    }

    private final ObservableList<String> log = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<RunCurves> curves =
            new ReadOnlyObjectWrapper<>(new RunCurves("", "", TrainingPlan.of(Preset.QUICK)));
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private TrainingPlan plan = TrainingPlan.of(Preset.QUICK);

    /** The lines of the log; callers may add some. */
    ObservableList<String> log() {
        return log;
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The curves of the run. */
    ReadOnlyObjectProperty<RunCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** A number that increases once for each batch of changes to the curves. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Announces a batch of changes to the curves. */
    void changed() {
        version.set(version.get() + 1);
    }

    /** Discards everything and starts with a new run. */
    void begin(TrainingPlan newPlan, String name) {
        plan = newPlan;
        curves.set(new RunCurves("", name, plan));
        log.clear();
        progress.set(new Progress(0, plan.steps(), 0, 0, Map.of()));
    }

    /** Sets the id and name under which the run is saved. To be called before anything is measured. */
    void savedAs(String id, String name) {
        curves.set(new RunCurves(id, name, plan));
    }

    /** Adds the measurements from before the run was interrupted. */
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
            // The event of the step follows and updates the progress.
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
