package digitpad.explanation;

import digitpad.network.Shape;

/**
 * A convolution, with one kernel for each pair of output and input map.
 *
 * @param kernel rows and columns of each kernel
 * @param stride distance between neighboring positions of the kernel
 * @param padding rows of zeros above the input, and columns of zeros to its left
 * @param weights {@code [output map][input map][row][column]}, row-major
 * @param bias one for each output map; empty if there is none
 * @param rectified whether ReLU follows
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

    /**
     * {@inheritDoc}
     *
     * <p>Each gradient is added, times the kernels of its map, to those of the cells in its region. The maps of a cell
     * are side by side meanwhile, so that the processor computes several of them at once.
     */
    @Override
    public float[] inputGradients(float[] inputValues, float[] preReluGradients) {
        float[] byCell = new float[input.size()];
        float[] kernels = new float[kernel * kernel * input.maps()];
        for (int map = 0; map < output.maps(); map++) {
            copyKernelsByCell(map, kernels);
            for (int cell = 0; cell < output.area(); cell++) {
                float gradient = preReluGradients[map * output.area() + cell];
                if (gradient != 0) {
                    scatter(
                            inputRegion(CellRegion.of(cell / output.width(), cell % output.width())),
                            gradient,
                            kernels,
                            byCell);
                }
            }
        }
        return transposed(byCell, input.area(), input.maps());
    }

    /** Copies the kernels of an output map: {@code [row][column][input map]}. */
    private void copyKernelsByCell(int map, float[] kernels) {
        int cells = kernel * kernel;
        for (int from = 0; from < input.maps(); from++) {
            int start = kernelStart(map, from);
            for (int cell = 0; cell < cells; cell++) {
                kernels[cell * input.maps() + from] = weights[start + cell];
            }
        }
    }

    /** Adds the gradient of an output cell, times its kernels, to the gradients of the input cells in its region. */
    private void scatter(CellRegion region, float gradient, float[] kernels, float[] byCell) {
        int maps = input.maps();
        int firstRow = Math.max(0, -region.top());
        int lastRow = Math.min(kernel - 1, input.height() - 1 - region.top());
        int firstColumn = Math.max(0, -region.left());
        int lastColumn = Math.min(kernel - 1, input.width() - 1 - region.left());
        int length = (lastColumn - firstColumn + 1) * maps;
        for (int row = firstRow; row <= lastRow; row++) {
            int source = (row * kernel + firstColumn) * maps;
            int target = ((region.top() + row) * input.width() + region.left() + firstColumn) * maps;
            for (int i = 0; i < length; i++) {
                byCell[target + i] += gradient * kernels[source + i];
            }
        }
    }

    private static float[] transposed(float[] values, int rows, int columns) {
        float[] result = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                result[column * rows + row] = values[row * columns + column];
            }
        }
        return result;
    }

    @Override
    public float[] contributions(float[] inputValues, float[] outputValues, float[] gradients, int map) {
        float[] preReluGradients = gradientsBeforeRelu(outputValues, gradients);
        float[] byInput = new float[input.maps()];
        for (int cell = 0; cell < output.area(); cell++) {
            float gradient = preReluGradients[map * output.area() + cell];
            if (gradient != 0) {
                CellRegion region = inputRegion(CellRegion.of(cell / output.width(), cell % output.width()));
                for (int from = 0; from < byInput.length; from++) {
                    byInput[from] += (float) (gradient * sum(inputValues, map, from, region));
                }
            }
        }
        return byInput;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.convolution(this);
    }

    /** Returns the index in {@link #weights} at which the kernel of two maps starts. */
    public int kernelStart(int outputMap, int inputMap) {
        return (outputMap * input.maps() + inputMap) * kernel * kernel;
    }

    /** Returns the kernel of two maps, row by row. */
    public float[] kernelOf(int outputMap, int inputMap) {
        float[] values = new float[kernel * kernel];
        System.arraycopy(weights, kernelStart(outputMap, inputMap), values, 0, values.length);
        return values;
    }

    /**
     * Returns the sum of products of one input map's values in a region and the kernel of two maps. Values beyond the
     * edge are 0.
     */
    public double sum(float[] values, int outputMap, int inputMap, CellRegion region) {
        int start = kernelStart(outputMap, inputMap);
        int firstColumn = Math.max(0, -region.left());
        int lastColumn = Math.min(kernel - 1, input.width() - 1 - region.left());
        int lastRow = Math.min(kernel - 1, input.height() - 1 - region.top());
        double sum = 0;
        for (int row = Math.max(0, -region.top()); row <= lastRow; row++) {
            int at = input.index(inputMap, region.top() + row, region.left());
            for (int column = firstColumn; column <= lastColumn; column++) {
                sum += (double) values[at + column] * weights[start + row * kernel + column];
            }
        }
        return sum;
    }

    /** Returns the bias of a map; 0 if there is none. */
    public float biasOf(int outputMap) {
        return bias.length == 0 ? 0 : bias[outputMap];
    }
}
