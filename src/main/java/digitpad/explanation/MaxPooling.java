package digitpad.explanation;

import digitpad.network.Shape;

/**
 * The greatest of each square of cells.
 *
 * @param side rows and columns of the square
 * @param stride how far the square moves from one output cell to the next
 */
public record MaxPooling(String name, Shape input, Shape output, int side, int stride) implements NetworkLayer {
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
    public int parameters() {
        return 0;
    }

    @Override
    public boolean rectified() {
        return false;
    }

    @Override
    public Window seenBy(Window outputs) {
        return new Window(
                outputs.top() * stride,
                outputs.left() * stride,
                outputs.bottom() * stride + side - 1,
                outputs.right() * stride + side - 1);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pooling(this);
    }
}
