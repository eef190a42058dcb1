package digitpad.engine.export;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.network.Shape;
import java.util.Iterator;

/**
 * What deeplearning4j does with a layer's input before the layer. Only arranging the same values in other dimensions is
 * supported, which DigitPad's layers do by themselves.
 */
final class Preprocessors {
    private static final String PACKAGE = "org.deeplearning4j.nn.conf.preprocessor.";

    private final JsonNode byLayer;

    /**
     * @param byLayer an object whose keys are the indices of layers; null if there is none
     * @param layers number of layers
     */
    Preprocessors(JsonNode byLayer, int layers) throws UnsupportedNetworkFileException {
        this.byLayer = byLayer;
        if (byLayer == null || byLayer.isNull()) {
            return;
        }
        for (Iterator<String> keys = byLayer.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!key.matches("[0-9]{1,3}") || Integer.parseInt(key) >= layers) {
                throw new UnsupportedNetworkFileException("dl4j.configuration");
            }
        }
    }

    /**
     * Checks what is done before a layer.
     *
     * @param shape of the layer's input
     * @throws UnsupportedNetworkFileException if it changes more than dimensions
     */
    void check(int layer, Shape shape) throws UnsupportedNetworkFileException {
        JsonNode json = byLayer == null ? null : byLayer.get(Integer.toString(layer));
        if (json == null || json.isNull()) {
            return;
        }
        Dl4jNode preprocessor = Dl4jNode.of(json);
        switch (preprocessor.type()) {
            case PACKAGE + "FeedForwardToCnnPreProcessor", PACKAGE + "CnnToFeedForwardPreProcessor" -> {
                preprocessor.require("format", "NCHW");
                Shape expected = new Shape(
                        preprocessor.count("numChannels", Integer.MAX_VALUE),
                        preprocessor.count("inputHeight", Integer.MAX_VALUE),
                        preprocessor.count("inputWidth", Integer.MAX_VALUE));
                if (!expected.equals(shape)) {
                    throw new UnsupportedNetworkFileException(
                            "dl4j.shape", expected.width(), expected.height(), expected.maps());
                }
            }
            default ->
                throw new UnsupportedNetworkFileException(
                        "dl4j.layer", Dl4jNode.printable(preprocessor.type().replaceFirst("^.*\\.", "")));
        }
    }
}
