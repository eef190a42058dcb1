package digitpad.training.batches;

import digitpad.image.DigitImage;
import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The samples of one training step, in arrays that are filled anew for each. Belongs to one thread at a time. */
public final class Batch {
    /** The label of a sample that is no digit. */
    static final int OUTLIER = -1;

    private final OutputLayout outputs;
    private final float[] pixels;
    private final float[] targets;
    private final int[] labels;
    private long sourceState;

    /** A batch of {@code size} samples for a network whose outputs stand for {@code outputs}. */
    Batch(int size, OutputLayout outputs) {
        this.outputs = outputs;
        pixels = new float[size * DigitImage.PIXELS];
        targets = new float[size * outputs.count()];
        labels = new int[size];
    }

    int size() {
        return labels.length;
    }

    /** The samples' pixels, 0..1, sample after sample; written by whoever fills the batch. */
    public float[] pixels() {
        return pixels;
    }

    /** What the network is to answer, sample after sample: a probability for each output. */
    public float[] targets() {
        return targets;
    }

    /** What the samples show, 0 to 9, or {@link #OUTLIER}. */
    int[] labels() {
        return labels;
    }

    /** Says what sample {@code index} shows, 0 to 9, and in which medium: its target is 1 there. */
    void label(int index, int digit, DigitSource medium) {
        labels[index] = digit;
        fillTarget(index, 0);
        targets[index * outputs.count() + outputs.index(digit, medium)] = 1;
    }

    /** Says that sample {@code index} is no digit: its target is the same everywhere. */
    void labelOutlier(int index) {
        labels[index] = OUTLIER;
        fillTarget(index, 1f / outputs.count());
    }

    private void fillTarget(int index, float probability) {
        Arrays.fill(targets, index * outputs.count(), (index + 1) * outputs.count(), probability);
    }

    /**
     * The mean entropy of the targets, in nats: what the cross-entropy of a perfect network would be. 0 without
     * outliers.
     */
    public double targetEntropy() {
        long outliers = Arrays.stream(labels).filter(label -> label == OUTLIER).count();
        return outliers * Math.log(outputs.count()) / size();
    }

    /** The state of the batch's source after it had filled it. */
    public long sourceState() {
        return sourceState;
    }

    void sourceState(long state) {
        sourceState = state;
    }

    /** What the network gets of a sample. */
    DigitImage image(int index) {
        return DigitImage.of(Arrays.copyOfRange(pixels, index * DigitImage.PIXELS, (index + 1) * DigitImage.PIXELS));
    }

    /** Whether any sample is a digit. */
    public boolean hasDigits() {
        return Arrays.stream(labels).anyMatch(label -> label != OUTLIER);
    }

    /** The samples that are digits, as the network gets them, with their labels. */
    public List<Sample> digits() {
        List<Sample> digits = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            if (labels[i] != OUTLIER) {
                digits.add(new Sample(image(i), labels[i]));
            }
        }
        return digits;
    }

    /** A digit of the batch. */
    public record Sample(DigitImage image, int label) {}
}
