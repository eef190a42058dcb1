package digitpad.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digitpad.image.DigitImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The tutorial's network in plain loops, built only from the content of a model file. The engine has to agree with it,
 * and it proves that other software can use the file.
 */
final class PlainNetwork {
    private static final int KERNEL = 5;
    private static final int MARGIN = 2;

    private final Map<String, float[]> arrays = new HashMap<>();
    private final double temperature;

    PlainNetwork(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode manifest = new ObjectMapper().readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            temperature = manifest.path("temperature").asDouble(1);
            byte[] bytes = zip.getInputStream(zip.getEntry("parameters.f32")).readAllBytes();
            ByteBuffer parameters = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (JsonNode layer : manifest.get("layers")) {
                String name =
                        layer.get("name").asText() + " " + layer.get("array").asText();
                arrays.put(name, lastIndexFastest(parameters, layer));
            }
        }
    }

    /** Reads the array at the buffer's position and returns it in row-major order. */
    private static float[] lastIndexFastest(ByteBuffer parameters, JsonNode layer) {
        int rows = layer.get("shape").get(0).asInt();
        int rest = 1;
        for (int i = 1; i < layer.get("shape").size(); i++) {
            rest *= layer.get("shape").get(i).asInt();
        }
        boolean firstFastest = layer.get("order").asText().equals("f") && rest > 1;
        if (firstFastest && layer.get("shape").size() > 2) {
            throw new IllegalArgumentException("unexpected array: " + layer);
        }
        float[] values = new float[rows * rest];
        for (int i = 0; i < values.length; i++) {
            values[firstFastest ? i % rows * rest + i / rows : i] = parameters.getFloat();
        }
        return values;
    }

    /** Returns the ten probabilities. */
    double[] read(DigitImage image) {
        double[] pixels = new double[DigitImage.PIXELS];
        float[] given = image.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = given[i];
        }
        double[] pooled = pooled(convolved(pixels, 1, 28, 32, "conv1"), 32, 28);
        pooled = pooled(convolved(pooled, 32, 14, 64, "conv2"), 64, 14);
        double[] hidden = rectified(weighted(pooled, 1024, "dense"));
        double[] logits = weighted(hidden, Prediction.CLASSES, "output");
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= temperature;
        }
        return softmax(logits);
    }

    private double[] convolved(double[] input, int depth, int size, int maps, String layer) {
        float[] weights = arrays.get(layer + " weights");
        float[] biases = arrays.get(layer + " biases");
        double[] output = new double[maps * size * size];
        for (int map = 0; map < maps; map++) {
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    double sum = biases[map];
                    for (int from = 0; from < depth; from++) {
                        sum += patch(input, from, size, row, column, weights, map * depth + from);
                    }
                    output[(map * size + row) * size + column] = sum;
                }
            }
        }
        return rectified(output);
    }

    /** Returns the sum of products of one kernel and the patch around a cell; outside the map, values are 0. */
    private static double patch(double[] input, int from, int size, int row, int column, float[] weights, int kernel) {
        double sum = 0;
        for (int i = 0; i < KERNEL; i++) {
            for (int j = 0; j < KERNEL; j++) {
                int y = row + i - MARGIN;
                int x = column + j - MARGIN;
                if (y >= 0 && y < size && x >= 0 && x < size) {
                    sum += input[(from * size + y) * size + x] * weights[(kernel * KERNEL + i) * KERNEL + j];
                }
            }
        }
        return sum;
    }

    private static double[] pooled(double[] input, int maps, int size) {
        int half = size / 2;
        double[] output = new double[maps * half * half];
        for (int map = 0; map < maps; map++) {
            for (int row = 0; row < half; row++) {
                for (int column = 0; column < half; column++) {
                    int corner = (map * size + 2 * row) * size + 2 * column;
                    output[(map * half + row) * half + column] = Math.max(
                            Math.max(input[corner], input[corner + 1]),
                            Math.max(input[corner + size], input[corner + size + 1]));
                }
            }
        }
        return output;
    }

    private double[] weighted(double[] input, int units, String layer) {
        float[] weights = arrays.get(layer + " weights");
        float[] biases = arrays.get(layer + " biases");
        double[] output = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double sum = biases[unit];
            for (int i = 0; i < input.length; i++) {
                sum += input[i] * weights[i * units + unit];
            }
            output[unit] = sum;
        }
        return output;
    }

    private static double[] rectified(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    private static double[] softmax(double[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        double[] probabilities = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i] - max);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
