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
    public int parameterCount() {
        return weights.length + bias.length;
    }

    @Override
    public CellRegion inputRegion(CellRegion outputs) {
        return new CellRegion(
                outputs.top() * stride - padding,
                outputs.left() * stride - padding,
                outputs.bottom() * stride - padding + kernel - 1,
                outputs.right() * stride - padding + kernel - 1);
    }

    @Override
    public float[] inputGradients(float[] taken, float[] inner) {
        float[] gradients = new float[input.size()];
        for (int i = 0; i < inner.length; i++) {
            if (inner[i] != 0) {
                int cell = i % output.area();
                scatter(
                        i / output.area(),
                        inputRegion(CellRegion.of(cell / output.width(), cell % output.width())),
                        inner[i],
                        gradients);
            }
        }
        return gradients;
    }

    /** Gives every cell that one output cell looked at its share. */
    private void scatter(int map, CellRegion window, float gradient, float[] gradients) {
        int firstRow = Math.max(0, -window.top());
        int lastRow = Math.min(kernel - 1, input.height() - 1 - window.top());
        int firstColumn = Math.max(0, -window.left());
        int lastColumn = Math.min(kernel - 1, input.width() - 1 - window.left());
        for (int from = 0; from < input.maps(); from++) {
            int start = kernelStart(map, from);
            for (int row = firstRow; row <= lastRow; row++) {
                int target = input.index(from, window.top() + row, window.left());
                for (int column = firstColumn; column <= lastColumn; column++) {
                    gradients[target + column] += gradient * weights[start + row * kernel + column];
                }
            }
        }
    }

    @Override
    public float[] contributions(float[] taken, float[] given, float[] gradients, int map) {
        float[] inner = gradientsBeforeRelu(given, gradients);
        float[] byInput = new float[input.maps()];
        for (int cell = 0; cell < output.area(); cell++) {
            float gradient = inner[map * output.area() + cell];
            if (gradient != 0) {
                CellRegion window = inputRegion(CellRegion.of(cell / output.width(), cell % output.width()));
                for (int from = 0; from < byInput.length; from++) {
                    byInput[from] += (float) (gradient * sum(taken, map, from, window));
                }
            }
        }
        return byInput;
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
    public double sum(float[] values, int outputMap, int inputMap, CellRegion window) {
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
