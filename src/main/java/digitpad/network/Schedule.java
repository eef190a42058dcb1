package digitpad.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;

/** How the learning rate changes from step to step. */
public enum Schedule {
    /** It stays. */
    CONSTANT,
    /** It rises evenly over the first tenth of the steps, from which on it falls evenly towards zero at the end. */
    TO_ZERO,
    /** It falls along half a wave, slowly, fast and slowly again, towards zero (Loshchilov and Hutter, 2016). */
    COSINE,
    /** A tenth of it from the half of the steps on, a hundredth from three quarters on. */
    STAIRS;

    private static final double WARM_UP_SHARE = 0.1;

    /** Its name in files and on the command line, in small letters. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The schedule of that name. */
    public static Optional<Schedule> byId(String id) {
        return Arrays.stream(values())
                .filter(schedule -> schedule.id().equals(id))
                .findFirst();
    }

    /**
     * What is left of the learning rate at a point of the training.
     *
     * @param done share of the steps, 0..1
     * @return 0..1
     */
    public double share(double done) {
        return switch (this) {
            case CONSTANT -> 1;
            case TO_ZERO -> done < WARM_UP_SHARE ? done / WARM_UP_SHARE : (1 - done) / (1 - WARM_UP_SHARE);
            case COSINE -> (1 + Math.cos(Math.PI * done)) / 2;
            case STAIRS -> done < 0.5 ? 1 : done < 0.75 ? 0.1 : 0.01;
        };
    }

    /** The schedule as ND4J knows it. */
    ISchedule over(int steps, double learningRate) {
        return this == CONSTANT ? new FixedSchedule(learningRate) : new Stretched(this, steps, learningRate);
    }

    /** A schedule over so many steps. ND4J's own PolySchedule rises with the steps where it should fall. */
    private static final class Stretched implements ISchedule {
        private static final long serialVersionUID = 1L;

        private final Schedule schedule;
        private final int steps;
        private final double learningRate;

        Stretched(Schedule schedule, int steps, double learningRate) {
            this.schedule = schedule;
            this.steps = steps;
            this.learningRate = learningRate;
        }

        @Override
        public double valueAt(int iteration, int epoch) {
            // In the middle of the step, so that neither the first nor the last is for nothing.
            return learningRate * schedule.share(Math.min(1, (iteration + 0.5) / steps));
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod") // immutable
        public ISchedule clone() {
            return this;
        }
    }
}
