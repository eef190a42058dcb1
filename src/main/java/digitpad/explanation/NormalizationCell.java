package digitpad.explanation;

/**
 * How one cell of a batch normalisation came about.
 *
 * @param input the value it takes
 * @param mean the map's running mean
 * @param deviation the map's running standard deviation
 * @param gamma the map's scale
 * @param beta the map's shift
 * @param normalized {@code (input - mean) / deviation}
 * @param output what the cell gives: {@code gamma * standard + beta}
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
    /** The cell of {@code layer} at a place, given the values that the layer takes. */
    public static NormalizationCell of(Normalization layer, float[] input, int map, int row, int column) {
        double value = input[layer.input().index(map, row, column)];
        double standard = (value - layer.mean()[map]) / layer.deviation()[map];
        return new NormalizationCell(
                map,
                row,
                column,
                value,
                layer.mean()[map],
                layer.deviation()[map],
                layer.gamma()[map],
                layer.beta()[map],
                standard,
                layer.gamma()[map] * standard + layer.beta()[map]);
    }
}
