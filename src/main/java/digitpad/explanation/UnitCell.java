package digitpad.explanation;

import digitpad.network.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The computation of one unit of a fully connected layer: each input times its weight, summed, plus the bias, followed
 * by ReLU if the layer has it.
 *
 * @param unit index of the unit
 * @param parts one for each map of the input, in order of decreasing magnitude
 * @param sum of all products
 * @param bias of the unit
 * @param preActivation {@code sum + bias}, before ReLU
 * @param output the value of the unit
 */
public record UnitCell(int unit, List<Part> parts, double sum, double bias, double preActivation, double output) {
    public UnitCell {
        parts = List.copyOf(parts);
    }

    /**
     * The part of the sum that comes from one map of the input. If the input is fully connected, each of its units is a
     * map.
     *
     * @param map of the input
     * @param shape of the input
     * @param values of the map, row by row
     * @param weights from the map's cells to the unit, row by row
     * @param sum of the products
     */
    public record Part(int map, Shape shape, float[] values, float[] weights, double sum) {}

    /** Returns the computation of a unit of {@code layer} for the layer's input values. */
    public static UnitCell of(FullyConnected layer, float[] input, int unit) {
        List<Part> parts = IntStream.range(0, layer.input().maps())
                .mapToObj(map -> part(layer, input, unit, map))
                .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.sum())))
                .toList();
        double sum = parts.stream().mapToDouble(Part::sum).sum();
        double bias = layer.bias()[unit];
        double preActivation = sum + bias;
        return new UnitCell(
                unit, parts, sum, bias, preActivation, layer.rectified() ? Math.max(0, preActivation) : preActivation);
    }

    private static Part part(FullyConnected layer, float[] input, int unit, int map) {
        int area = layer.input().area();
        float[] values = new float[area];
        float[] weights = new float[area];
        double sum = 0;
        for (int i = 0; i < area; i++) {
            values[i] = input[map * area + i];
            weights[i] = layer.weight(unit, map * area + i);
            sum += (double) values[i] * weights[i];
        }
        return new Part(map, layer.input(), values, weights, sum);
    }
}
