package digitpad.engine.export;

import digitpad.image.DigitImage;
import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.ParameterArray;
import digitpad.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small network of random layers with random parameters. All values of its layers are of the order of 1. */
public record RandomNetwork(Architecture architecture, FloatBuffer parameters) {
    private static final int FEATURES = 4;
    private static final int SMALLEST_SIDE = 6;

    /** Returns the network that belongs to a seed. */
    public static RandomNetwork of(long seed) {
        Random random = new Random(seed);
        Architecture architecture = architecture(random);
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

    private static Architecture architecture(Random random) {
        Shape input = new Shape(1, DigitImage.SIZE, DigitImage.SIZE);
        List<Layer> layers = new ArrayList<>();
        Shape shape = input;
        for (int i = 0; i < FEATURES; i++) {
            Layer layer = feature("layer" + i, shape, random);
            layers.add(layer);
            shape = layer.output(shape);
        }
        if (random.nextBoolean()) {
            layers.add(new DenseLayer("dense", 1 + random.nextInt(20), activation(random)));
            if (random.nextBoolean()) {
                layers.add(new BatchNormalizationLayer("norm"));
            }
        }
        OutputLayout[] layouts = OutputLayout.values();
        layers.add(new OutputLayer("output", layouts[random.nextInt(layouts.length)]));
        Initialization[] initializations = Initialization.values();
        return new Architecture(input, layers, initializations[random.nextInt(initializations.length)]);
    }

    private static Layer feature(String name, Shape shape, Random random) {
        int choice = shape.height() < SMALLEST_SIDE ? 0 : random.nextInt(4);
        return switch (choice) {
            case 0 -> new BatchNormalizationLayer(name);
            case 1 -> new MaxPoolingLayer(name, 2 + random.nextInt(2));
            default ->
                new ConvolutionLayer(
                        name,
                        1 + random.nextInt(6),
                        1 + 2 * random.nextInt(3),
                        random.nextBoolean() ? ConvolutionLayer.Padding.SAME : ConvolutionLayer.Padding.VALID,
                        random.nextBoolean(),
                        activation(random));
        };
    }

    private static Activation activation(Random random) {
        return random.nextBoolean() ? Activation.RELU : Activation.NONE;
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
