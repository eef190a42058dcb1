package digitpad.engine.onednn;

import static digitpad.engine.onednn.Program.argument;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/**
 * Dropout in training: each value is dropped with the same probability, and the others are scaled up so that the
 * expected sum stays the same (inverted dropout). Which values a step drops depends only on the seed and the step's
 * number, so a resumed run drops the same ones.
 */
final class DropoutPrimitives {
    /** An odd constant, so that consecutive steps get seeds that differ in many bits (the golden ratio times 2^64). */
    private static final long STEP_FACTOR = 0x9E3779B97F4A7C15L;

    private final double dropped;
    private final binary.primitive_desc description;
    private final NativeObjects objects;
    private final memory factors;
    private final FloatBuffer factorValues;
    private final float[] drawn;
    private final memory output;

    /**
     * @param dropped probability of dropping a value, above 0 and below 1
     * @param input in any layout
     */
    DropoutPrimitives(BuildContext context, memory input, double dropped) {
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
        addProduct(context.forward(), "dropout forward", input, output);
    }

    private void addProduct(Program program, String name, memory values, memory product) {
        program.add(
                name,
                new binary(description),
                description,
                argument(dnnl.DNNL_ARG_SRC_0, values),
                argument(dnnl.DNNL_ARG_SRC_1, factors),
                argument(dnnl.DNNL_ARG_DST, product));
    }

    memory output() {
        return output;
    }

    /** Appends the backward pass and returns the gradient with respect to the input. */
    memory addBackward(Program backward, memory outputGradient) {
        memory.desc layout = objects.keep(output.get_desc());
        memory gradient = backward.inLayout("dropout backward", outputGradient, layout);
        memory result = objects.allocate(layout);
        addProduct(backward, "dropout backward", gradient, result);
        return result;
    }

    /** Draws the values that the next step drops. */
    void draw(long seed, int step) {
        SplittableRandom random = new SplittableRandom(seed + STEP_FACTOR * step);
        float kept = (float) (1 / (1 - dropped));
        // Compared as integers: a quarter of the time of drawing numbers between 0 and 1.
        int limit = (int) Math.min(Integer.MAX_VALUE, Math.round((dropped - 0.5) * 0x1p32));
        for (int i = 0; i < drawn.length; i += 2) {
            long bits = random.nextLong();
            drawn[i] = (int) bits < limit ? 0 : kept;
            if (i + 1 < drawn.length) {
                drawn[i + 1] = (int) (bits >>> 32) < limit ? 0 : kept;
            }
        }
        factorValues.put(0, drawn);
    }
}
