package digitpad.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;

/** How the learning rate changes from step to step. */
public enum Schedule {
    /** It stays. */
    CONSTANT,
    /** It rises evenly over the first tenth of the steps, from which on it falls evenly towards zero at the end. */
    TO_ZERO;

    /** Its name in files, in small letters. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The schedule as ND4J knows it. */
    ISchedule over(int steps, double learningRate) {
        return switch (this) {
            case CONSTANT -> new FixedSchedule(learningRate);
            case TO_ZERO -> new Triangle(steps, learningRate);
        };
    }

    /** Straight up and straight down. ND4J's own PolySchedule rises with the steps where it should fall. */
    private static final class Triangle implements ISchedule {
        private static final long serialVersionUID = 1L;
        private static final double WARM_UP_SHARE = 0.1;

        private final int steps;
        private final double learningRate;

        Triangle(int steps, double learningRate) {
            this.steps = steps;
            this.learningRate = learningRate;
        }

        @Override
        public double valueAt(int iteration, int epoch) {
            // In the middle of the step, so that neither the first nor the last is for nothing.
            double done = Math.min(1, (iteration + 0.5) / steps);
            double share = done < WARM_UP_SHARE ? done / WARM_UP_SHARE : (1 - done) / (1 - WARM_UP_SHARE);
            return learningRate * share;
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod") // immutable
        public ISchedule clone() {
            return this;
        }
    }
}
