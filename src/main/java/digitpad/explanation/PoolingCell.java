package digitpad.explanation;

/**
 * The computation of one cell of a max pooling layer.
 *
 * @param map of the cell
 * @param row of the cell
 * @param column of the cell
 * @param region the input cells of the same map that the maximum is taken of
 * @param side rows and columns of the region
 * @param values of those cells, row by row
 * @param winner index of the maximum among them; on a tie, the first wins
 * @param output the maximum
 */
public record PoolingCell(
        int map, int row, int column, CellRegion region, int side, float[] values, int winner, double output) {
    /** Returns the computation of a cell of {@code layer} for the layer's input values. */
    public static PoolingCell of(MaxPooling layer, float[] input, int map, int row, int column) {
        CellRegion region = layer.inputRegion(CellRegion.of(row, column));
        float[] values = new float[layer.side() * layer.side()];
        int winner = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    input[layer.input().index(map, region.top() + i / layer.side(), region.left() + i % layer.side())];
            if (values[i] > values[winner]) {
                winner = i;
            }
        }
        return new PoolingCell(map, row, column, region, layer.side(), values, winner, values[winner]);
    }

    /** Returns the row of the maximum in the input map. */
    public int winnerRow() {
        return region.top() + winner / side;
    }

    /** Returns the column of the maximum in the input map. */
    public int winnerColumn() {
        return region.left() + winner % side;
    }
}
