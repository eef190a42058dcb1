package digitpad.ui.train.plot;

import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;

/** What a run has measured of one kind: the points, and their average if single points are noisy. */
interface MeasureCurve {
    /** Averages of what is measured with each step look back over this share of the run: enough to calm, little lag. */
    double LOOK_BACK = 0.01;

    /** Those of what is measured a hundred times less often, and on one batch... */
    double REPORT_LOOK_BACK = 0.025;
    /** ...at least over so many measurements. */
    int LEAST_MEASUREMENTS = 3;

    void add(double step, double value);

    /** As measured. */
    Curve raw();

    /** What counts: the average, or what was measured if there is none. */
    Curve shown();

    /** Whether there is an average beside the points. */
    default boolean isSmoothed() {
        return raw() != shown();
    }

    /** An empty curve, of what is measured at such times of a training. */
    static MeasureCurve of(Measure.Timing timing, TrainingPlan plan) {
        return switch (timing) {
            case STEP -> new SmoothedCurve(LOOK_BACK * plan.steps());
            case REPORT ->
                new SmoothedCurve(Math.max(LEAST_MEASUREMENTS, REPORT_LOOK_BACK * plan.steps() / plan.reportEvery()));
            case VALIDATION -> new RawCurve(new Curve());
        };
    }

    /** Points that need no average. */
    record RawCurve(Curve raw) implements MeasureCurve {
        @Override
        public void add(double step, double value) {
            raw.add(step, value);
        }

        @Override
        public Curve shown() {
            return raw;
        }
    }
}
