package digitpad.network.inside;

/**
 * The greatest of each square of cells.
 *
 * @param side rows and columns of the square
 * @param stride how far the square moves from one output cell to the next
 */
public record MaxPooling(String name, Shape input, Shape output, int side, int stride) implements NetworkLayer {
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
}
