package digitpad.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * The learning rate of a step.
     *
     * @param step counted from 0; beyond the last it is that of the end
     * @param steps of the whole training
     * @param learningRate at its greatest
     */
    public double rate(int step, int steps, double learningRate) {
        // In the middle of the step, so that neither the first nor the last is for nothing.
        return learningRate * share(Math.min(1, (step + 0.5) / steps));
    }
}
