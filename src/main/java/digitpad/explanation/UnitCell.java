package digitpad.explanation;

import digitpad.network.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one unit of a fully connected layer came about: every input times its weight, summed, the bias added, and ReLU
 * where there is one.
 *
 * @param parts what each map of the input adds, the strongest first, whether it adds or takes away
 * @param sum of all products
 * @param bias of the unit
 * @param preActivation {@code sum + bias}, before ReLU
 * @param output what the unit gives
 */
public record UnitCell(int unit, List<Part> parts, double sum, double bias, double preActivation, double output) {
    public UnitCell {
        parts = List.copyOf(parts);
    }

    /**
     * What one map of the input adds; where the input is units, a map is one of them.
     *
     * @param shape of the input
     * @param values of the map, row by row
     * @param weights of the map's cells to the unit, row by row
     * @param sum of their products
     */
    public record Part(int map, Shape shape, float[] values, float[] weights, double sum) {}

    /** A unit of {@code layer}, given the values that the layer takes. */
    public static UnitCell of(FullyConnected layer, float[] input, int unit) {
        List<Part> parts = IntStream.range(0, layer.input().maps())
                .mapToObj(map -> part(layer, input, unit, map))
                .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.sum())))
                .toList();
        double sum = parts.stream().mapToDouble(Part::sum).sum();
        double bias = layer.bias()[unit];
        double before = sum + bias;
        return new UnitCell(unit, parts, sum, bias, before, layer.rectified() ? Math.max(0, before) : before);
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
