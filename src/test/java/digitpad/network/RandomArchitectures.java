package digitpad.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws architectures with all kinds of layers in any order in which they fit together. */
public final class RandomArchitectures {
    private static final int MAX_LAYERS = 8;

    private RandomArchitectures() {}

    /** Returns the architecture that belongs to a seed: 1 to 8 layers and the output. */
    public static Architecture draw(Shape input, long seed) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        int count = 1 + random.nextInt(MAX_LAYERS);
        while (layers.size() < count) {
            Layer next = layer(random, "layer" + layers.size());
            if (fits(input, layers, next)) {
                layers.add(next);
            }
        }
        layers.add(new OutputLayer("output", one(random, OutputLayout.values())));
        return new Architecture(input, layers, one(random, Initialization.values()));
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static boolean fits(Shape input, List<Layer> layers, Layer next) {
        List<Layer> all = new ArrayList<>(layers);
        all.add(next);
        all.add(new OutputLayer("output", OutputLayout.DIGITS));
        return ArchitectureCheck.of(input, all).problem().isEmpty();
    }

    private static Layer layer(Random random, String name) {
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new ConvolutionLayer(
                        name,
                        1 + random.nextInt(6),
                        1 + 2 * random.nextInt(5),
                        1 + random.nextInt(2),
                        random.nextBoolean() ? ConvolutionLayer.Padding.SAME : ConvolutionLayer.Padding.VALID,
                        random.nextBoolean(),
                        random.nextBoolean() ? Activation.RELU : Activation.NONE);
            case 2, 3 -> new ActivationLayer(name, one(random, Activation.values()));
            case 4 -> pooling(random, name);
            case 5 -> new BatchNormalizationLayer(name);
            case 6 -> new DropoutLayer(name, random.nextInt(10) / 10.0);
            default ->
                new DenseLayer(name, 1 + random.nextInt(20), random.nextBoolean() ? Activation.RELU : Activation.NONE);
        };
    }

    private static Layer pooling(Random random, String name) {
        int side = 2 + random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> new MaxPoolingLayer(name, side);
            case 1 -> new AveragePoolingLayer(name, side);
            default -> new SumPoolingLayer(name, side);
        };
    }
}
