package digitpad.training;

import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;

/**
 * Tells a training that has gone astray from one whose loss is merely noisy, by the mean loss over the last batches:
 * one that had learned and now answers no better than by guessing, or one that is far worse than that and never was
 * better. A network of ReLUs whose weights have been thrown far off ends in one of these ways where it does not end in
 * numbers that are none. Belongs to the training thread.
 */
final class DivergenceDetector {
    /** Batches that the mean looks back over. */
    static final int WINDOW = 50;

    /** Of what guessing costs, the mean below which something was learned... */
    private static final double LEARNED = 0.5;
    /** ...and the one above which it is lost again. */
    private static final double LOST = 0.95;
    /** Above this, what was learned may be about to be lost... */
    private static final double LOSING = 0.75;
    /** ...and who had come below this is watched more closely. */
    private static final double LEARNED_WELL = 0.25;

    /**
     * Large first weights cost more than guessing for a while; after so many batches no network here does that learns.
     */
    private static final int BEGINNING = 4 * WINDOW;

    private static final double HOPELESS = 4;

    private final double[] last = new double[WINDOW];
    private final double guessing;
    private int count;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;

    /** {@code outputs}: how many answers there are to choose from, at least 2. */
    DivergenceDetector(int outputs) {
        guessing = Math.log(outputs);
    }

    /** Counts what was measured, if it is a loss. */
    void measured(Measurement measurement) {
        if (measurement.measure() == Measure.LOSS) {
            add(measurement.value());
        }
    }

    /** Counts the loss of a batch, in nats. */
    void add(double loss) {
        int at = count % WINDOW;
        sum += loss - last[at];
        last[at] = loss;
        count++;
        if (count >= WINDOW) {
            least = Math.min(least, mean());
        }
    }

    /** Whether the training has gone astray. */
    boolean hasDiverged() {
        return hasLost(LEARNED, LOST) || (count >= BEGINNING && mean() > HOPELESS * guessing);
    }

    /** Whether it may be about to: what it knows now is not worth keeping in the place of what it knew before. */
    boolean mayBeDiverging() {
        return hasLost(LEARNED_WELL, LEARNED) || hasLost(LEARNED, LOSING);
    }

    private boolean hasLost(double had, double has) {
        return least < had * guessing && mean() > has * guessing;
    }

    private double mean() {
        return sum / WINDOW;
    }
}
