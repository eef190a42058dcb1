package digitpad.engine.export;

import java.util.HashSet;
import java.util.Set;

/** Gives the layers of an imported network valid names, each another one. */
final class Dl4jLayerNames {
    /** Short enough for a suffix, within the length of valid names. */
    private static final int MAX_LENGTH = 25;

    private static final String ACTIVATION = "-activation";

    private final Set<String> taken = new HashSet<>();

    /** Returns the layer's name as DigitPad can have it, or a new one if it has none or another layer has the same. */
    String of(Dl4jNode layer) throws UnsupportedNetworkFileException {
        String name = layer.text("layerName", "");
        return free(name.replaceAll("[^A-Za-z0-9 ._-]", "-").replaceFirst("^[^A-Za-z0-9]+", ""));
    }

    /** Returns a name for the activation function of a layer, if it is a layer of its own. */
    String ofActivation(String layer) {
        return free(layer.substring(0, Math.min(MAX_LENGTH - ACTIVATION.length(), layer.length())) + ACTIVATION);
    }

    /** Returns a valid name that no other layer has. */
    String free(String wanted) {
        String base = wanted.isEmpty() ? "layer" : shortened(wanted);
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(MAX_LENGTH, name.length()));
    }
}
