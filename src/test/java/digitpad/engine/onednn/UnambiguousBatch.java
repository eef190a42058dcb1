package digitpad.engine.onednn;

import digitpad.network.Architecture;
import java.util.Arrays;
import java.util.Random;

/**
 * A batch of noise whose gradient does not jump anywhere near: no value is so close to the zero of a ReLU, or to
 * another one in its pooling window, that rounding decides.
 *
 * @param pixels of the samples, 0..1
 * @param targets target probability of each output, sample after sample
 */
record UnambiguousBatch(float[] pixels, float[] targets) {
    private static final int SAMPLES = 6;
    /** Far above the rounding errors of sums of a few thousand floats around 1. */
    private static final double MIN_MARGIN = 5e-6;

    private static final int MAX_DRAWS = 60;

    static UnambiguousBatch of(Architecture architecture, float[] parameters) {
        Random random = new Random(1);
        int outputs = architecture.outputs().count();
        int size = architecture.input().size();
        float[] pixels = new float[SAMPLES * size];
        float[] targets = new float[SAMPLES * outputs];
        for (int sample = 0; sample < SAMPLES; sample++) {
            draw(pixels, sample * size, size, random);
            targets[sample * outputs + sample] = 1;
        }
        double[] exact = new double[parameters.length];
        Arrays.setAll(exact, i -> parameters[i]);
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            PlainLoops loops = new PlainLoops(architecture, pixels, targets);
            loops.loss(exact);
            int ambiguous = indexOfSmallest(loops.margins());
            if (loops.margins()[ambiguous] >= MIN_MARGIN) {
                return new UnambiguousBatch(pixels, targets);
            }
            draw(pixels, ambiguous * size, size, random);
        }
        throw new AssertionError("every batch has a value that rounding decides about");
    }

    private static void draw(float[] pixels, int start, int count, Random random) {
        for (int i = start; i < start + count; i++) {
            pixels[i] = random.nextFloat();
        }
    }

    private static int indexOfSmallest(double[] values) {
        int smallest = 0;
        for (int i = 1; i < values.length; i++) {
            smallest = values[i] < values[smallest] ? i : smallest;
        }
        return smallest;
    }
}
