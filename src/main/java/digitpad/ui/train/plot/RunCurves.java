package digitpad.ui.train.plot;

import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.History;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.util.EnumMap;
import java.util.Map;

/** The measurements of one run as curves over its steps. For use on the UI thread only. */
public final class RunCurves {
    private final String id;
    private String name;
    private final int steps;
    private final int reportEvery;
    private final Map<Measure, MeasureCurve> curves = new EnumMap<>(Measure.class);

    /**
     * Creates empty curves.
     *
     * @param id the unique id of the run
     * @param name the name of the run
     */
    public RunCurves(String id, String name, TrainingPlan plan) {
        this.id = id;
        this.name = name;
        steps = plan.steps();
        reportEvery = plan.reportEvery();
        for (Measure measure : Measure.values()) {
            curves.put(measure, MeasureCurve.of(measure, plan));
        }
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    /** The planned number of steps. */
    public int steps() {
        return steps;
    }

    /** Whether nothing has been measured yet. */
    public boolean isEmpty() {
        return curves.values().stream().allMatch(curve -> curve.raw().size() == 0);
    }

    /** Adds all measurements of a history. */
    public void add(History history) {
        history.measurements().forEach(this::add);
    }

    /** Adds a measurement. */
    public void add(Measurement measured) {
        curves.get(measured.measure()).add(measured.step(), measured.value());
    }

    /** Returns the last value of each measure, smoothed if it is noisy; measures without a value are absent. */
    public Map<Measure, Double> latest() {
        Map<Measure, Double> latest = new EnumMap<>(Measure.class);
        curves.forEach((measure, curve) -> {
            int size = curve.shown().size();
            if (size > 0) {
                latest.put(measure, curve.shown().y(size - 1));
            }
        });
        return latest;
    }

    /**
     * Whether to draw a measure. The accuracy on every hundredth batch is drawn only for runs of older versions, which
     * did not measure the accuracy on every batch.
     */
    boolean draws(Measure measure) {
        Curve batches = of(Measure.BATCH_ACCURACY).raw();
        Curve reported = of(Measure.TRAINING_ACCURACY).raw();
        return switch (measure) {
            case BATCH_ACCURACY -> batches.size() > 0 || reported.size() == 0;
            case TRAINING_ACCURACY -> reported.size() > 0 && (batches.size() == 0 || batches.x(0) > reportEvery);
            case LOSS, VALIDATION_ACCURACY -> true;
        };
    }

    /** Returns the curve of a measure. */
    MeasureCurve of(Measure measure) {
        return curves.get(measure);
    }
}
