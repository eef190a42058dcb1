package digitpad.evaluation;

/**
 * How well a model reads a data set.
 *
 * @param model its name
 * @param dataset the data set's name
 * @param confusion what was read as what
 */
public record Evaluation(String model, String dataset, ConfusionMatrix confusion) {
    /** How many images were read. */
    public int images() {
        return confusion.total();
    }

    /** How many were read right. */
    public int correct() {
        return confusion.correct();
    }

    /** The share read right, 0..1; NaN of an empty data set. */
    public double accuracy() {
        return correct() / (double) images();
    }
}
