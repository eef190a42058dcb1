package digitpad.engine.export;

import digitpad.image.DigitImage;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ParameterArray;
import digitpad.network.RandomArchitectures;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.Random;

/** A small network of random layers with random parameters. All values of its layers are of the order of 1. */
public record RandomNetwork(Architecture architecture, FloatBuffer parameters) {
    /** Returns the network that belongs to a seed. */
    public static RandomNetwork of(long seed) {
        Random random = new Random(seed);
        Architecture architecture = RandomArchitectures.draw(new Shape(1, DigitImage.SIZE, DigitImage.SIZE), seed);
        return new RandomNetwork(architecture, FloatBuffer.wrap(parameters(architecture, random)));
    }

    /** Returns that many images of noise, one after the other. */
    public static float[] images(int count, long seed) {
        Random random = new Random(seed);
        float[] pixels = new float[count * DigitImage.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return pixels;
    }

    private static float[] parameters(Architecture architecture, Random random) {
        float[] values = new float[architecture.parameterCount()];
        for (PlacedLayer placed : architecture.placedLayers()) {
            int from = placed.start();
            for (ParameterArray array : placed.parameters()) {
                for (int i = 0; i < array.size(); i++) {
                    values[from++] = value(array, random);
                }
            }
        }
        return values;
    }

    private static float value(ParameterArray array, Random random) {
        float symmetric = 2 * random.nextFloat() - 1;
        return switch (array.name()) {
            case "slopes" -> symmetric;
            case "gamma" -> 1 + symmetric / 2;
            // Standard deviations from 0.3 to 3.
            case "log10stdev" -> symmetric / 2;
            case "weights" -> {
                boolean columnMajor = array.order() == ParameterArray.Order.F;
                int outputs = array.shape().get(columnMajor ? 1 : 0);
                yield (float) (symmetric * Math.sqrt(3.0 * outputs / array.size()));
            }
            default -> symmetric / 2;
        };
    }
}
