package digitpad.training;

import digitpad.image.DigitImage;
import digitpad.network.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The samples of one training step, in arrays that are filled anew for each. Belongs to one thread at a time. */
final class Batch {
    /** The label of a sample that is no digit. */
    static final int OUTLIER = -1;

    private final float[] pixels;
    private final float[] targets;
    private final int[] labels;

    Batch(int size) {
        pixels = new float[size * DigitImage.PIXELS];
        targets = new float[size * Prediction.CLASSES];
        labels = new int[size];
    }

    int size() {
        return labels.length;
    }

    /** The samples' pixels, 0..1, sample after sample; written by whoever fills the batch. */
    float[] pixels() {
        return pixels;
    }

    /** What the network is to answer, sample after sample: ten probabilities each. */
    float[] targets() {
        return targets;
    }

    /** What the samples show, 0 to 9, or {@link #OUTLIER}. */
    int[] labels() {
        return labels;
    }

    /** Says what sample {@code index} shows: its target is 1 at that digit, or a tenth everywhere for an outlier. */
    void label(int index, int label) {
        labels[index] = label;
        int from = index * Prediction.CLASSES;
        if (label == OUTLIER) {
            Arrays.fill(targets, from, from + Prediction.CLASSES, 1f / Prediction.CLASSES);
        } else {
            Arrays.fill(targets, from, from + Prediction.CLASSES, 0);
            targets[from + label] = 1;
        }
    }

    /**
     * The mean entropy of the targets, in nats: what the cross-entropy of a perfect network would be. 0 without
     * outliers.
     */
    double targetEntropy() {
        long outliers = Arrays.stream(labels).filter(label -> label == OUTLIER).count();
        return outliers * Math.log(Prediction.CLASSES) / size();
    }

    /** What the network gets of a sample. */
    DigitImage image(int index) {
        return DigitImage.of(Arrays.copyOfRange(pixels, index * DigitImage.PIXELS, (index + 1) * DigitImage.PIXELS));
    }

    /** Whether any sample is a digit. */
    boolean holdsDigits() {
        return Arrays.stream(labels).anyMatch(label -> label != OUTLIER);
    }

    /** The samples that are digits, as the network gets them, with their labels. */
    List<Sample> digits() {
        List<Sample> digits = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            if (labels[i] != OUTLIER) {
                digits.add(new Sample(image(i), labels[i]));
            }
        }
        return digits;
    }

    /** A digit of the batch. */
    record Sample(DigitImage image, int label) {}
}
