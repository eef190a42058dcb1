package digitpad.explanation;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Average or sum pooling over squares of cells, which do not overlap.
 *
 * @param side rows and columns of a square
 * @param average whether the sum is divided by the number of cells
 */
public record SumPooling(String name, Shape input, Shape output, int side, boolean average) implements MapwiseLayer {
    private static final Messages TEXT = Messages.of(SumPooling.class);

    @Override
    public int parameterCount() {
        return 0;
    }

    @Override
    public CellRegion inputRegion(CellRegion outputs) {
        return outputs.beforePooling(side, side);
    }

    @Override
    public Topic topic() {
        return Topic.AVERAGE_POOLING;
    }

    @Override
    public CellArithmetic arithmetic(float[] inputValues, int map, int row, int column) {
        CellRegion region = inputRegion(CellRegion.of(row, column));
        float[] values = new float[side * side];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = inputValues[input.index(map, region.top() + i / side, region.left() + i % side)];
            sum += values[i];
        }
        List<Line> lines = new ArrayList<>();
        lines.add(average ? Line.step(TEXT.get("pooling.sum", sum)) : Line.result(TEXT.get("pooling.sum", sum)));
        double result = average ? sum / values.length : sum;
        if (average) {
            lines.add(Line.result(TEXT.get("pooling.average", sum, values.length, result)));
        }
        return new CellArithmetic(
                TEXT.get("pooling.values", side, side), region, values, OptionalInt.empty(), result, lines);
    }

    @Override
    public float[] inputGradients(float[] inputValues, float[] preReluGradients) {
        float[] gradients = new float[input.size()];
        float share = average ? 1f / (side * side) : 1;
        for (int map = 0; map < output.maps(); map++) {
            for (int row = 0; row < output.height() * side; row++) {
                for (int column = 0; column < output.width() * side; column++) {
                    gradients[input.index(map, row, column)] =
                            share * preReluGradients[output.index(map, row / side, column / side)];
                }
            }
        }
        return gradients;
    }
}
