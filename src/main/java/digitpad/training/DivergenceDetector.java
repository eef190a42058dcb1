package digitpad.training;

import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;

/**
 * Detects divergence from the mean loss of the last batches, so that noise is not mistaken for it. Training has
 * diverged if the network had learned something and is now no better than guessing, or if its loss is far above the
 * loss of guessing after the first batches. A ReLU network with weights that are far too large ends in one of these
 * ways, unless its values become infinite or NaN. Used only by the training thread.
 */
final class DivergenceDetector {
    /** Number of batches that the mean covers. */
    static final int WINDOW = 50;

    // Mean losses as fractions of the loss of guessing, ln(outputs).
    /** Below this, the network has learned something. */
    private static final double LEARNED = 0.5;
    /** Above this, a network that had learned something has lost it. */
    private static final double LOST = 0.95;
    /** Above this, a network that had learned something may be losing it. */
    private static final double LOSING = 0.75;
    /** Below this, the network has learned well; a later mean above {@link #LEARNED} may be a sign of divergence. */
    private static final double LEARNED_WELL = 0.25;

    /**
     * Batches before {@link #HOPELESS} applies. Large initial weights may give a higher loss than guessing at first; a
     * network that learns is below it after this many batches.
     */
    private static final int WARM_UP = 4 * WINDOW;

    /** Above this multiple of the loss of guessing, training has diverged. */
    private static final double HOPELESS = 4;

    private final double[] window = new double[WINDOW];
    private final double guessingLoss;
    private int count;
    private double sum;
    private double lowestMean = Double.POSITIVE_INFINITY;

    /** {@code outputs}: number of classes, at least 2. */
    DivergenceDetector(int outputs) {
        guessingLoss = Math.log(outputs);
    }

    /** Takes a measurement into account if it is a loss. */
    void measured(Measurement measurement) {
        if (measurement.measure() == Measure.LOSS) {
            add(measurement.value());
        }
    }

    /** Takes the loss of a batch into account, in nats. */
    void add(double loss) {
        int at = count % WINDOW;
        sum += loss - window[at];
        window[at] = loss;
        count++;
        if (count >= WINDOW) {
            lowestMean = Math.min(lowestMean, mean());
        }
    }

    /** Returns whether training has diverged. */
    boolean hasDiverged() {
        return hasLost(LEARNED, LOST) || (count >= WARM_UP && mean() > HOPELESS * guessingLoss);
    }

    /** Returns whether training may be diverging, so that a checkpoint now must not replace an earlier sound one. */
    boolean mayBeDiverging() {
        return hasLost(LEARNED_WELL, LEARNED) || hasLost(LEARNED, LOSING);
    }

    private boolean hasLost(double had, double has) {
        return lowestMean < had * guessingLoss && mean() > has * guessingLoss;
    }

    private double mean() {
        return sum / WINDOW;
    }
}
