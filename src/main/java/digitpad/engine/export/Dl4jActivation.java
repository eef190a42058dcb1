package digitpad.engine.export;

import digitpad.network.Activation;
import java.util.List;

/** Translates deeplearning4j's activation functions. Those that have no counterpart are refused. */
final class Dl4jActivation {
    private Dl4jActivation() {}

    /** Returns the function that the layer itself includes; other functions are layers of their own. */
    static Activation inner(Dl4jNode layer) throws UnsupportedNetworkFileException {
        return of(layer) == Activation.RELU ? Activation.RELU : Activation.NONE;
    }

    /** Returns the function of a layer, which DigitPad's layer may not include. */
    static Activation of(Dl4jNode layer) throws UnsupportedNetworkFileException {
        Dl4jNode function = layer.object("activationFn");
        String name = Dl4jNode.simpleName(function.type());
        return switch (name) {
            case "ActivationIdentity" -> Activation.NONE;
            case "ActivationReLU" -> {
                checkPlain(function);
                yield Activation.RELU;
            }
            case "ActivationLReLU" -> leaky(function);
            case "ActivationTanH" -> Activation.TANH;
            case "ActivationSigmoid" -> Activation.SIGMOID;
            default -> throw new UnsupportedNetworkFileException("dl4j.activation", name);
        };
    }

    private static Activation leaky(Dl4jNode function) throws UnsupportedNetworkFileException {
        double slope = function.number("alpha", Activation.LEAKY_SLOPE);
        if (slope == Activation.LEAKY_SLOPE) {
            return Activation.LEAKY_RELU;
        }
        if (slope == Activation.MEAN_RANDOM_SLOPE) {
            return Activation.RANDOMIZED_RELU;
        }
        throw function.invalid("alpha");
    }

    /** Checks that a ReLU is max(0, x), without a maximum, a slope or a threshold. */
    private static void checkPlain(Dl4jNode function) throws UnsupportedNetworkFileException {
        if (function.has("max")) {
            throw function.invalid("max");
        }
        for (String property : List.of("negativeSlope", "threshold")) {
            if (function.number(property, 0) != 0) {
                throw function.invalid(property);
            }
        }
    }
}
