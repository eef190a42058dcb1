package digitpad.training;

import digitpad.image.DigitImage;
import digitpad.mnist.LabeledImages;
import digitpad.network.Prediction;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One batch for the network, in two arrays that are filled anew for each step, so that training allocates nothing. */
final class BatchFeed implements AutoCloseable {
    private final LabeledImages images;
    private final BatchSampler sampler;
    private final float[] pixels;
    private final float[] targets;
    private final INDArray input;
    private final INDArray labels;
    private int[] batch = new int[0];

    BatchFeed(LabeledImages images, int batchSize, long seed) {
        this.images = images;
        sampler = new BatchSampler(images.count(), seed);
        pixels = new float[batchSize * DigitImage.PIXELS];
        targets = new float[batchSize * Prediction.CLASSES];
        input = Nd4j.create(DataType.FLOAT, batchSize, 1, DigitImage.SIZE, DigitImage.SIZE);
        labels = Nd4j.create(DataType.FLOAT, batchSize, Prediction.CLASSES);
    }

    /** Fills the arrays with the next batch. */
    void next() {
        batch = sampler.next(labels.rows());
        java.util.Arrays.fill(targets, 0);
        for (int i = 0; i < batch.length; i++) {
            images.copyPixels(batch[i], pixels, i * DigitImage.PIXELS);
            targets[i * Prediction.CLASSES + images.label(batch[i])] = 1;
        }
        ((FloatPointer) input.data().pointer()).put(pixels);
        ((FloatPointer) labels.data().pointer()).put(targets);
    }

    /** The images, [batch, 1, 28, 28], 0..1. */
    INDArray input() {
        return input;
    }

    /** The labels, [batch, 10], one-hot. */
    INDArray labels() {
        return labels;
    }

    /** Which images of the training set the batch holds. */
    int[] indices() {
        return batch.clone();
    }

    @Override
    public void close() {
        input.close();
        labels.close();
    }
}
