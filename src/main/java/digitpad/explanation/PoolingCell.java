package digitpad.explanation;

/**
 * How one cell of a max-pooling layer came about.
 *
 * @param region the cells of the same map that it chose from
 * @param side rows and columns of the window
 * @param values of those cells, row by row
 * @param winner which of them is the greatest; of equals the first
 * @param output what the cell gives: the winner's value
 */
public record PoolingCell(
        int map, int row, int column, CellRegion region, int side, float[] values, int winner, double output) {
    /** The cell of {@code layer} at a place, given the values that the layer takes. */
    public static PoolingCell of(MaxPooling layer, float[] input, int map, int row, int column) {
        CellRegion window = layer.inputRegion(CellRegion.of(row, column));
        float[] values = new float[layer.side() * layer.side()];
        int winner = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    input[layer.input().index(map, window.top() + i / layer.side(), window.left() + i % layer.side())];
            if (values[i] > values[winner]) {
                winner = i;
            }
        }
        return new PoolingCell(map, row, column, window, layer.side(), values, winner, values[winner]);
    }

    /** The row of the winner in the map that the layer takes. */
    public int winnerRow() {
        return region.top() + winner / side;
    }

    /** The column of the winner in the map that the layer takes. */
    public int winnerColumn() {
        return region.left() + winner % side;
    }
}
