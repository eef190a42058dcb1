package digitpad.engine.onednn;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.engine.TrainingNetwork;
import digitpad.image.DigitImage;
import java.nio.FloatBuffer;

/** Batches of the generated dataset, and copies of what a network has learned from them. */
final class Samples {
    private static final LabeledImages IMAGES = SampleData.images(960, 1);

    private Samples() {}

    /** Returns the pixels of {@code count} images; batches of different numbers differ. */
    static float[] pixels(int batch, int count) {
        float[] pixels = new float[count * DigitImage.PIXELS];
        for (int i = 0; i < count; i++) {
            IMAGES.copyPixels(index(batch, i, count), pixels, i * DigitImage.PIXELS);
        }
        return pixels;
    }

    /** Returns the target probabilities of the same images. */
    static float[] targets(int batch, int count, int outputs) {
        float[] targets = new float[count * outputs];
        for (int i = 0; i < count; i++) {
            targets[i * outputs + IMAGES.label(index(batch, i, count))] = 1;
        }
        return targets;
    }

    private static int index(int batch, int i, int count) {
        return (batch * count + i) % IMAGES.count();
    }

    /** Trains a network on a batch and returns the loss. */
    static double step(TrainingNetwork network, int batch, int count, int outputs) {
        return network.step(pixels(batch, count), targets(batch, count, outputs));
    }

    static float[] copy(FloatBuffer values) {
        float[] copy = new float[values.remaining()];
        values.duplicate().get(copy);
        return copy;
    }
}
