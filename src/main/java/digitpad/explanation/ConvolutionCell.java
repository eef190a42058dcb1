package digitpad.explanation;

import java.util.ArrayList;
import java.util.List;

/**
 * How one cell of a convolution came about: each input map's patch times its kernel, summed over all input maps, the bias
 * added, and ReLU where there is one.
 *
 * @param region the cells of every input map that it looked at; beyond their edges there is 0
 * @param parts one for each input map, in their order
 * @param sum of all products
 * @param bias of its map
 * @param preActivation {@code sum + bias}, before ReLU
 * @param output what the cell gives
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
     * What one input map adds. All arrays are as large as the kernel, row by row.
     *
     * @param patch the input map's values
     * @param kernel what each is multiplied with
     * @param products of the two
     * @param sum of the products
     */
    public record Part(int inputMap, float[] patch, float[] kernel, float[] products, double sum) {}

    /** The cell of {@code layer} at a place, given the values that the layer takes. */
    public static ConvolutionCell of(Convolution layer, float[] input, int map, int row, int column) {
        CellRegion window = layer.inputRegion(CellRegion.of(row, column));
        List<Part> parts = new ArrayList<>(layer.input().maps());
        double sum = 0;
        for (int from = 0; from < layer.input().maps(); from++) {
            Part part = part(layer, input, map, from, window);
            parts.add(part);
            sum += part.sum();
        }
        double bias = layer.biasOf(map);
        double before = sum + bias;
        return new ConvolutionCell(
                map, row, column, window, parts, sum, bias, before, layer.rectified() ? Math.max(0, before) : before);
    }

    /** The input map that adds most, or takes most away. */
    public int strongestInput() {
        int strongest = 0;
        for (int i = 1; i < parts.size(); i++) {
            if (Math.abs(parts.get(i).sum()) > Math.abs(parts.get(strongest).sum())) {
                strongest = i;
            }
        }
        return strongest;
    }

    private static Part part(Convolution layer, float[] input, int map, int from, CellRegion window) {
        float[] kernel = layer.kernelOf(map, from);
        float[] patch = new float[kernel.length];
        float[] products = new float[kernel.length];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            int row = window.top() + i / layer.kernel();
            int column = window.left() + i % layer.kernel();
            patch[i] = layer.input().contains(row, column) ? input[layer.input().index(from, row, column)] : 0;
            products[i] = patch[i] * kernel[i];
            sum += (double) patch[i] * kernel[i];
        }
        return new Part(from, patch, kernel, products, sum);
    }
}
