package digitpad.explanation;

import java.util.ArrayList;
import java.util.List;

/**
 * The computation of one cell of a convolution: each input map's patch times its kernel, summed over all input maps,
 * plus the bias, followed by ReLU if the layer has it.
 *
 * @param map output map of the cell
 * @param row of the cell in that map
 * @param column of the cell in that map
 * @param region the cells of every input map that the cell is computed from; beyond the edge, values are 0
 * @param parts one for each input map, in order
 * @param sum of all products
 * @param bias of the output map
 * @param preActivation {@code sum + bias}, before ReLU
 * @param output the value of the cell
 */
public record ConvolutionCell(
        int map,
        int row,
        int column,
        CellRegion region,
        List<Part> parts,
        double sum,
        double bias,
        double preActivation,
        double output) {
    public ConvolutionCell {
        parts = List.copyOf(parts);
    }

    /**
     * The part of the sum that comes from one input map. All arrays have the size of the kernel, row by row.
     *
     * @param inputMap index of the input map
     * @param patch the input map's values
     * @param kernel the weights
     * @param products of values and weights
     * @param sum of the products
     */
    public record Part(int inputMap, float[] patch, float[] kernel, float[] products, double sum) {}

    /** Returns the computation of a cell of {@code layer} for the layer's input values. */
    public static ConvolutionCell of(Convolution layer, float[] input, int map, int row, int column) {
        CellRegion region = layer.inputRegion(CellRegion.of(row, column));
        List<Part> parts = new ArrayList<>(layer.input().maps());
        double sum = 0;
        for (int from = 0; from < layer.input().maps(); from++) {
            Part part = part(layer, input, map, from, region);
            parts.add(part);
            sum += part.sum();
        }
        double bias = layer.biasOf(map);
        double preActivation = sum + bias;
        return new ConvolutionCell(
                map,
                row,
                column,
                region,
                parts,
                sum,
                bias,
                preActivation,
                layer.rectified() ? Math.max(0, preActivation) : preActivation);
    }

    /** Returns the input map with the part of the largest magnitude. */
    public int strongestInput() {
        int strongest = 0;
        for (int i = 1; i < parts.size(); i++) {
            if (Math.abs(parts.get(i).sum()) > Math.abs(parts.get(strongest).sum())) {
                strongest = i;
            }
        }
        return strongest;
    }

    private static Part part(Convolution layer, float[] input, int map, int from, CellRegion region) {
        float[] kernel = layer.kernelOf(map, from);
        float[] patch = new float[kernel.length];
        float[] products = new float[kernel.length];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            int row = region.top() + i / layer.kernel();
            int column = region.left() + i % layer.kernel();
            patch[i] = layer.input().contains(row, column) ? input[layer.input().index(from, row, column)] : 0;
            products[i] = patch[i] * kernel[i];
            sum += (double) patch[i] * kernel[i];
        }
        return new Part(from, patch, kernel, products, sum);
    }
}
