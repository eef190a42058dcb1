package digitpad.explanation;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * Max pooling over squares of cells.
 *
 * @param side rows and columns of a square
 * @param stride distance between neighboring squares
 */
public record MaxPooling(String name, Shape input, Shape output, int side, int stride) implements MapwiseLayer {
    private static final Messages TEXT = Messages.of(MaxPooling.class);

    /** Returns the index of the input value that is the maximum for an output cell. On a tie, the first wins. */
    public int winner(float[] values, int map, int row, int column) {
        int winner = input.index(map, row * stride, column * stride);
        for (int i = 1; i < side * side; i++) {
            int index = input.index(map, row * stride + i / side, column * stride + i % side);
            if (values[index] > values[winner]) {
                winner = index;
            }
        }
        return winner;
    }

    @Override
    public int parameterCount() {
        return 0;
    }

    @Override
    public CellRegion inputRegion(CellRegion outputs) {
        return outputs.beforePooling(side, stride);
    }

    @Override
    public Topic topic() {
        return Topic.POOLING;
    }

    @Override
    public CellArithmetic arithmetic(float[] inputValues, int map, int row, int column) {
        PoolingCell cell = PoolingCell.of(this, inputValues, map, row, column);
        return new CellArithmetic(
                TEXT.get("pooling.values", side, side),
                cell.region(),
                cell.values(),
                OptionalInt.of(cell.winner()),
                cell.output(),
                List.of(
                        Line.step(TEXT.get("pooling.max", cell.output())),
                        Line.note(TEXT.get("pooling.winner", cell.winnerRow(), cell.winnerColumn()))));
    }

    @Override
    public float[] inputGradients(float[] inputValues, float[] preReluGradients) {
        float[] gradients = new float[input.size()];
        for (int i = 0; i < preReluGradients.length; i++) {
            if (preReluGradients[i] != 0) {
                int cell = i % output.area();
                gradients[winner(inputValues, i / output.area(), cell / output.width(), cell % output.width())] +=
                        preReluGradients[i];
            }
        }
        return gradients;
    }
}
