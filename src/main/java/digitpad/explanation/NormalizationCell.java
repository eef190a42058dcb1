package digitpad.explanation;

/**
 * The computation of one cell of a batch normalization.
 *
 * @param map of the cell
 * @param row of the cell
 * @param column of the cell
 * @param input value of the cell
 * @param mean the map's running mean
 * @param deviation the map's running standard deviation
 * @param gamma the map's scale
 * @param beta the map's shift
 * @param normalized {@code (input - mean) / deviation}
 * @param output {@code gamma * normalized + beta}
 */
public record NormalizationCell(
        int map,
        int row,
        int column,
        double input,
        double mean,
        double deviation,
        double gamma,
        double beta,
        double normalized,
        double output) {
    /** Returns the computation of a cell of {@code layer} for the layer's input values. */
    public static NormalizationCell of(Normalization layer, float[] input, int map, int row, int column) {
        double value = input[layer.input().index(map, row, column)];
        double normalized = (value - layer.mean()[map]) / layer.deviation()[map];
        return new NormalizationCell(
                map,
                row,
                column,
                value,
                layer.mean()[map],
                layer.deviation()[map],
                layer.gamma()[map],
                layer.beta()[map],
                normalized,
                layer.gamma()[map] * normalized + layer.beta()[map]);
    }
}
