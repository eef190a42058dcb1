package digitpad.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the gradient of a batch becomes a change of the parameters. Constants other than the learning rate are those the
 * methods' authors propose, or else deeplearning4j's. A new one is a constant here, a case in each engine, which the
 * compiler asks for, and its name in the bundle of the form, {@code optimizer.<id>}.
 */
public enum Optimizer {
    /** Adaptive moments (Kingma and Ba, 2014): decays 0.9 and 0.999, epsilon 1e-8. */
    ADAM,
    /** Stochastic gradient descent: the learning rate times the gradient. */
    SGD,
    /** Descent with momentum 0.9, whose gradient is taken ahead of the step (Nesterov, 1983). */
    NESTEROV,
    /** Divides by the root of all squared gradients so far (Duchi, Hazan and Singer, 2011); epsilon 1e-6. */
    ADAGRAD,
    /** Finds its step lengths from the last ones (Zeiler, 2012): decay 0.95, epsilon 1e-6; knows no learning rate. */
    ADADELTA,
    /** Divides by the running root mean square of the gradients (Tieleman and Hinton, 2012): decay 0.95, epsilon 1e-8. */
    RMSPROP;

    /** Its name in files and on the command line, in small letters. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The optimiser of that name. */
    public static Optional<Optimizer> byId(String id) {
        return Arrays.stream(values())
                .filter(optimizer -> optimizer.id().equals(id))
                .findFirst();
    }

    /** Whether a learning rate, and its schedule, change anything. */
    public boolean hasLearningRate() {
        return this != ADADELTA;
    }
}
