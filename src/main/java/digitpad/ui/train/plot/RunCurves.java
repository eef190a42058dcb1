package digitpad.ui.train.plot;

import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.History;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import java.util.EnumMap;
import java.util.Map;

/** What one run has measured, as curves over its steps. Belongs to the window's thread. */
public final class RunCurves {
    private final String id;
    private String name;
    private final int steps;
    private final Map<Measure, MeasureCurve> curves = new EnumMap<>(Measure.class);

    /**
     * A run that has measured nothing yet.
     *
     * @param id tells it from all others
     * @param name what the user calls it
     */
    public RunCurves(String id, String name, TrainingPlan plan) {
        this.id = id;
        this.name = name;
        steps = plan.steps();
        for (Measure measure : Measure.values()) {
            curves.put(measure, MeasureCurve.of(measure.timing(), plan));
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

    /** How many steps it is to take. */
    public int steps() {
        return steps;
    }

    /** Whether it has measured nothing yet. */
    public boolean isEmpty() {
        return curves.values().stream().allMatch(curve -> curve.raw().size() == 0);
    }

    /** Adds what was measured before. */
    public void add(History history) {
        history.measurements().forEach(this::add);
    }

    /** Adds a measurement. */
    public void add(Measurement measured) {
        curves.get(measured.measure()).add(measured.step(), measured.value());
    }

    /** What was measured last, smoothed if it is noisy; nothing of what was not measured yet. */
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

    /** The curve of a measure. */
    MeasureCurve of(Measure measure) {
        return curves.get(measure);
    }
}
