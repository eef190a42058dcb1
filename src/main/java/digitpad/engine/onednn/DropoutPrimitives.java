package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/**
 * Dropout in training: each value is dropped with the same probability, and the others are scaled up so that the
 * expected sum stays the same (inverted dropout).
 */
final class DropoutPrimitives implements LayerPrimitives, RandomPrimitives {
    private final String name;
    private final double dropped;
    private final binary.primitive_desc description;
    private final NativeObjects objects;
    private final memory factors;
    private final FloatBuffer factorValues;
    private final float[] drawn;
    private final memory output;

    /**
     * @param name for profiles
     * @param dropped probability of dropping a value, above 0 and below 1
     * @param input in any layout
     */
    DropoutPrimitives(BuildContext context, String name, memory input, double dropped) {
        this.name = name;
        this.dropped = dropped;
        objects = context.objects();
        memory.desc layout = objects.keep(input.get_desc());
        description = objects.keep(new binary.primitive_desc(
                objects.keep(new binary.desc(dnnl.algorithm.binary_mul, layout, layout, layout)),
                objects.attributes(),
                objects.cpu()));
        factors = objects.allocate(layout);
        factorValues = NativeObjects.view(factors);
        drawn = new float[factorValues.capacity()];
        output = objects.allocate(layout);
        addProduct(context.forward(), name + " forward", input, output);
    }

    private void addProduct(Program program, String operation, memory values, memory product) {
        program.add(
                operation,
                new binary(description),
                description,
                argument(dnnl.DNNL_ARG_SRC_0, values),
                argument(dnnl.DNNL_ARG_SRC_1, factors),
                argument(dnnl.DNNL_ARG_DST, product));
    }

    @Override
    public memory output() {
        return output;
    }

    @Override
    public List<ParameterTensor> parameters() {
        return List.of();
    }

    @Override
    public Gradients addBackward(Program backward, memory outputGradient, boolean inputGradient) {
        if (!inputGradient) {
            return new Gradients(Optional.empty(), List.of());
        }
        String operation = name + " backward";
        memory.desc layout = objects.keep(output.get_desc());
        memory gradient = backward.inLayout(operation, outputGradient, layout);
        memory result = objects.allocate(layout);
        addProduct(backward, operation, gradient, result);
        return new Gradients(Optional.of(result), List.of());
    }

    /** Draws the values that the next step drops. */
    @Override
    public void draw(long seed, int step) {
        draw(drawn, dropped, seed, step);
        factorValues.put(0, drawn);
    }

    /** Returns what the first {@code count} values of a step are multiplied by: 0 or the scale of the kept ones. */
    static float[] factors(int count, double dropped, long seed, int step) {
        float[] factors = new float[count];
        draw(factors, dropped, seed, step);
        return factors;
    }

    private static void draw(float[] factors, double dropped, long seed, int step) {
        SplittableRandom random = RandomPrimitives.generator(seed, step);
        float scale = (float) (1 / (1 - dropped));
        // Compared as integers: a quarter of the time of drawing numbers between 0 and 1.
        int limit = (int) Math.min(Integer.MAX_VALUE, Math.round((dropped - 0.5) * 0x1p32));
        for (int i = 0; i < factors.length; i += 2) {
            long bits = random.nextLong();
            factors[i] = (int) bits < limit ? 0 : scale;
            if (i + 1 < factors.length) {
                factors[i + 1] = (int) (bits >>> 32) < limit ? 0 : scale;
            }
        }
    }
}
