package digitpad.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the gradient of a batch changes the parameters. Constants other than the learning rate have the values proposed
 * by the methods' authors, or else deeplearning4j's defaults.
 *
 * <p>To add an optimizer, add a constant here, a case in each engine (the compiler reports those), and its name in the
 * bundle of the training form, {@code optimizer.<id>}.
 */
public enum Optimizer {
    /** Adaptive moments (Kingma and Ba, 2014): decays 0.9 and 0.999, epsilon 1e-8. */
    ADAM,
    /** Stochastic gradient descent: the learning rate times the gradient. */
    SGD,
    /** Nesterov momentum of 0.9: the gradient is taken ahead of the step (Nesterov, 1983). */
    NESTEROV,
    /** Divides by the root of the sum of all squared gradients (Duchi, Hazan and Singer, 2011): epsilon 1e-6. */
    ADAGRAD,
    /** Derives step sizes from previous ones (Zeiler, 2012): decay 0.95, epsilon 1e-6. It has no learning rate. */
    ADADELTA,
    /**
     * Divides by the running root mean square of the gradients (Tieleman and Hinton, 2012): decay 0.95, epsilon 1e-8.
     */
    RMSPROP;

    /** Returns the name in files and on the command line, in lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the optimizer with that name. */
    public static Optional<Optimizer> byId(String id) {
        return Arrays.stream(values())
                .filter(optimizer -> optimizer.id().equals(id))
                .findFirst();
    }

    /** Returns how many running values, such as moments, it stores for each parameter. */
    public int valuesPerParameter() {
        return switch (this) {
            case SGD -> 0;
            case NESTEROV, ADAGRAD, RMSPROP -> 1;
            case ADAM, ADADELTA -> 2;
        };
    }

    /** Returns whether the learning rate and its schedule have an effect. */
    public boolean hasLearningRate() {
        return this != ADADELTA;
    }
}
