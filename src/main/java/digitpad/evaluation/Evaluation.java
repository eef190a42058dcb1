package digitpad.evaluation;

/**
 * How well a model reads a data set.
 *
 * @param model its name
 * @param dataset the data set's name
 * @param confusion what was read as what, whether or not it was taken for a digit
 * @param calibrationError how far its confidence is from its accuracy, 0..1; see {@link CalibrationError}
 * @param rejected how many it took for no digit
 */
public record Evaluation(
        String model, String dataset, ConfusionMatrix confusion, double calibrationError, int rejected) {
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
