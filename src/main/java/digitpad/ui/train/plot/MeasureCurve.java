package digitpad.ui.train.plot;

import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;

/** The curve of one measure of a run: the raw points, and their average if single points are noisy. */
interface MeasureCurve {
    /** Averages of values measured at each step cover this share of the run: smooth enough, with little lag. */
    double LOOK_BACK = 0.01;

    /** Averages of values measured a hundred times less often, and on one batch, cover this share of the run. */
    double REPORT_LOOK_BACK = 0.025;
    /** The least number of measurements that such an average covers, even in a short run. */
    int MIN_MEASUREMENTS = 3;

    void add(double step, double value);

    /** Returns the curve as measured. */
    Curve raw();

    /** Returns the curve to display: the average, or the raw points if there is none. */
    Curve shown();

    /** Whether there is an average besides the raw points. */
    default boolean isSmoothed() {
        return raw() != shown();
    }

    /** Returns an empty curve for a measure. */
    static MeasureCurve of(Measure measure, TrainingPlan plan) {
        if (measure == Measure.BATCH_ACCURACY) {
            return new MeanCurve(Measure.MEAN_BATCHES);
        }
        return switch (measure.timing()) {
            case STEP -> new SmoothedCurve(LOOK_BACK * plan.steps());
            case REPORT ->
                new SmoothedCurve(Math.max(MIN_MEASUREMENTS, REPORT_LOOK_BACK * plan.steps() / plan.reportEvery()));
            case VALIDATION -> new RawCurve(new Curve());
        };
    }

    /** A curve without an average. */
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
