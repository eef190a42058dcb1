package digitpad.network;

/**
 * How a model was trained, as its file tells it.
 *
 * @param steps how many were planned
 * @param stepsDone how many were taken
 * @param batchSize images in a batch
 * @param learningRate of Adam
 * @param seed of weights, shuffling and dropout
 * @param dataset the name of the data it was trained on
 * @param images how many images it learned from, those held out not counted
 */
public record TrainingSettings(
        int steps, int stepsDone, int batchSize, double learningRate, long seed, String dataset, int images) {}
