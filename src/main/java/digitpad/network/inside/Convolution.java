package digitpad.network.inside;

/**
 * A convolution: one kernel for each pair of an output and an input map.
 *
 * @param kernel rows and columns of each kernel
 * @param stride how far the window moves from one output cell to the next
 * @param padding rows of zeros above the input, and columns of zeros left of it
 * @param weights {@code [output map][input map][row][column]}, last index fastest
 * @param bias one for each output map; empty if there is none
 */
public record Convolution(
        String name,
        Shape input,
        Shape output,
        int kernel,
        int stride,
        int padding,
        float[] weights,
        float[] bias,
        boolean rectified)
        implements NetworkLayer {
    @Override
    public int parameters() {
        return weights.length + bias.length;
    }

    @Override
    public Window seenBy(Window outputs) {
        return new Window(
                outputs.top() * stride - padding,
                outputs.left() * stride - padding,
                outputs.bottom() * stride - padding + kernel - 1,
                outputs.right() * stride - padding + kernel - 1);
    }

    /** Where in {@link #weights} the kernel of two maps begins. */
    public int kernelStart(int outputMap, int inputMap) {
        return (outputMap * input.maps() + inputMap) * kernel * kernel;
    }

    /** The kernel of two maps, row by row. */
    public float[] kernelOf(int outputMap, int inputMap) {
        float[] values = new float[kernel * kernel];
        System.arraycopy(weights, kernelStart(outputMap, inputMap), values, 0, values.length);
        return values;
    }

    /** The bias of a map; 0 if there is none. */
    public float biasOf(int outputMap) {
        return bias.length == 0 ? 0 : bias[outputMap];
    }
}
