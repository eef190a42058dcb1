package digitpad.explanation;

import digitpad.network.Shape;

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

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.convolution(this);
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

    /** The sum of a window's values of one input map times the kernel of two maps; beyond the edge there is 0. */
    public double sum(float[] values, int outputMap, int inputMap, Window window) {
        int start = kernelStart(outputMap, inputMap);
        int firstColumn = Math.max(0, -window.left());
        int lastColumn = Math.min(kernel - 1, input.width() - 1 - window.left());
        int lastRow = Math.min(kernel - 1, input.height() - 1 - window.top());
        double sum = 0;
        for (int row = Math.max(0, -window.top()); row <= lastRow; row++) {
            int at = input.index(inputMap, window.top() + row, window.left());
            for (int column = firstColumn; column <= lastColumn; column++) {
                sum += (double) values[at + column] * weights[start + row * kernel + column];
            }
        }
        return sum;
    }

    /** The bias of a map; 0 if there is none. */
    public float biasOf(int outputMap) {
        return bias.length == 0 ? 0 : bias[outputMap];
    }
}
