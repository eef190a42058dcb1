package digitpad.ui.train.plot;

import digitpad.training.History;
import digitpad.training.Measurement;
import digitpad.training.TrainingPlan;

/** What one run has measured, as curves over its steps. Belongs to the window's thread. */
public final class RunCurves {
    /** Averages of the loss look back over this share of the run: enough to calm a curve, too little to see it lag. */
    private static final double LOOK_BACK = 0.01;

    /** Those of the training accuracy, which is measured a hundred times less often, and on one batch... */
    private static final double ACCURACY_LOOK_BACK = 0.025;
    /** ...at least over so many measurements. */
    private static final int LEAST_MEASUREMENTS = 3;

    private final String id;
    private String name;
    private final int steps;
    private final Smoothed trainingAccuracy;
    private final Curve validationAccuracy = new Curve();
    private final Smoothed loss;

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
        trainingAccuracy =
                new Smoothed(Math.max(LEAST_MEASUREMENTS, ACCURACY_LOOK_BACK * plan.steps() / plan.reportEvery()));
        loss = new Smoothed(LOOK_BACK * plan.steps());
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
        return loss.raw().size() == 0 && trainingAccuracy.raw().size() == 0 && validationAccuracy.size() == 0;
    }

    /** Adds what was measured before. */
    public void add(History history) {
        for (History.Entry entry : history.entries()) {
            switch (entry.measure()) {
                case LOSS -> addLoss(entry.step(), entry.value());
                case TRAINING -> addTraining(new Measurement(entry.step(), entry.value()));
                case VALIDATION -> addValidation(new Measurement(entry.step(), entry.value()));
            }
        }
    }

    /** Adds the loss of a batch, in nats. */
    public void addLoss(int step, double value) {
        loss.add(step, value);
    }

    /** Adds an accuracy on a training batch. */
    public void addTraining(Measurement measured) {
        trainingAccuracy.add(measured.step(), measured.accuracy());
    }

    /** Adds an accuracy on the held-out images. */
    public void addValidation(Measurement measured) {
        validationAccuracy.add(measured.step(), measured.accuracy());
    }

    /** The smoothed training accuracy of the last step measured, 0..1; NaN before. */
    public double lastTraining() {
        return last(trainingAccuracy.smooth());
    }

    /** The validation accuracy last measured, 0..1; NaN before. */
    public double lastValidation() {
        return last(validationAccuracy);
    }

    /** The smoothed loss of the last step, in nats; NaN before. */
    public double lastLoss() {
        return last(loss.smooth());
    }

    /** Accuracy on training batches, 0..1. */
    Smoothed trainingAccuracy() {
        return trainingAccuracy;
    }

    /** Accuracy on the held-out images, 0..1. */
    Curve validationAccuracy() {
        return validationAccuracy;
    }

    /** Mean cross-entropy of each batch, in nats. */
    Smoothed loss() {
        return loss;
    }

    private static double last(Curve curve) {
        return curve.size() == 0 ? Double.NaN : curve.y(curve.size() - 1);
    }
}
