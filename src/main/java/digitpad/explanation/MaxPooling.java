package digitpad.explanation;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * The greatest of each square of cells.
 *
 * @param side rows and columns of the square
 * @param stride how far the square moves from one output cell to the next
 */
public record MaxPooling(String name, Shape input, Shape output, int side, int stride) implements MapwiseLayer {
    private static final Messages TEXT = Messages.of(MaxPooling.class);

    /** Where among the layer's input values the one lies that wins for an output cell; of equals the first. */
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
        return new CellRegion(
                outputs.top() * stride,
                outputs.left() * stride,
                outputs.bottom() * stride + side - 1,
                outputs.right() * stride + side - 1);
    }

    @Override
    public Topic topic() {
        return Topic.POOLING;
    }

    @Override
    public CellArithmetic arithmetic(float[] taken, int map, int row, int column) {
        PoolingCell cell = PoolingCell.of(this, taken, map, row, column);
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
    public float[] inputGradients(float[] taken, float[] inner) {
        float[] gradients = new float[input.size()];
        for (int i = 0; i < inner.length; i++) {
            if (inner[i] != 0) {
                int cell = i % output.area();
                gradients[winner(taken, i / output.area(), cell / output.width(), cell % output.width())] += inner[i];
            }
        }
        return gradients;
    }
}
