package digitpad.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How the learning rate changes from step to step. */
public enum Schedule {
    /** The learning rate stays the same. */
    CONSTANT("constant"),
    /** Linear warm-up over the first tenth of the steps, then linear decay to zero at the end. */
    WARM_UP_LINEAR_DECAY("to-zero"),
    /** Cosine decay to zero: slow at first, fast in the middle, slow at the end (Loshchilov and Hutter, 2016). */
    COSINE_DECAY("cosine"),
    /** Step decay: a tenth after half of the steps, a hundredth after three quarters. */
    STEP_DECAY("stairs");

    private static final double WARM_UP_SHARE = 0.1;

    private final String id;

    Schedule(String id) {
        this.id = id;
    }

    /** Returns the name in files and on the command line. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Returns the schedule with that name. */
    public static Optional<Schedule> byId(String id) {
        return Arrays.stream(values())
                .filter(schedule -> schedule.id().equals(id))
                .findFirst();
    }

    /**
     * Returns the factor that the learning rate is multiplied by at a point in training.
     *
     * @param done share of the steps done, 0..1
     * @return 0..1
     */
    public double factor(double done) {
        return switch (this) {
            case CONSTANT -> 1;
            case WARM_UP_LINEAR_DECAY -> done < WARM_UP_SHARE ? done / WARM_UP_SHARE : (1 - done) / (1 - WARM_UP_SHARE);
            case COSINE_DECAY -> (1 + Math.cos(Math.PI * done)) / 2;
            case STEP_DECAY -> done < 0.5 ? 1 : done < 0.75 ? 0.1 : 0.01;
        };
    }

    /**
     * Returns the learning rate of a step.
     *
     * @param step counted from 0; steps beyond the last have the final rate
     * @param steps number of steps of the whole run
     * @param learningRate the maximum
     */
    public double rate(int step, int steps, double learningRate) {
        // Taken at the middle of the step, so that the rate is not zero at the first and the last step.
        return learningRate * factor(Math.min(1, (step + 0.5) / steps));
    }
}
