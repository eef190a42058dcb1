package digitpad.training.batches;

import digitpad.image.DigitImage;
import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import digitpad.recognition.Logits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The samples of one training step, in arrays that are reused. Used by one thread at a time. */
public final class Batch {
    /** The label of a non-digit. */
    static final int NON_DIGIT = -1;

    private final OutputLayout outputs;
    private final float[] pixels;
    private final float[] targets;
    private final int[] labels;
    private long sourceState;

    /** Creates a batch of {@code size} samples for a network with the given output layout. */
    Batch(int size, OutputLayout outputs) {
        this.outputs = outputs;
        pixels = new float[size * DigitImage.PIXELS];
        targets = new float[size * outputs.count()];
        labels = new int[size];
    }

    int size() {
        return labels.length;
    }

    /** Returns the pixels, 0..1, sample after sample. Batch sources write to this array. */
    public float[] pixels() {
        return pixels;
    }

    /** Returns the target probabilities of the outputs, sample after sample. */
    public float[] targets() {
        return targets;
    }

    /** Returns the labels of the samples, 0 to 9 or {@link #NON_DIGIT}. */
    int[] labels() {
        return labels;
    }

    /** Labels sample {@code index} as a digit, 0 to 9, from a source: its target is 1 there and 0 elsewhere. */
    void label(int index, int digit, DigitSource source) {
        labels[index] = digit;
        fillTarget(index, 0);
        targets[index * outputs.count() + outputs.index(digit, source)] = 1;
    }

    /**
     * Labels sample {@code index} as a non-digit: its target is the same for all outputs (see {@link OutputLayout}).
     */
    void labelNonDigit(int index) {
        labels[index] = NON_DIGIT;
        fillTarget(index, outputs.hasNonDigitClass() ? 0 : 1f / outputs.count());
    }

    private void fillTarget(int index, float probability) {
        Arrays.fill(targets, index * outputs.count(), (index + 1) * outputs.count(), probability);
    }

    /**
     * Returns the mean entropy of the targets, in nats: the cross-entropy that a perfect network would have. 0 without
     * non-digits, and if they are a class of their own.
     */
    public double targetEntropy() {
        if (outputs.hasNonDigitClass()) {
            return 0;
        }
        long nonDigits =
                Arrays.stream(labels).filter(label -> label == NON_DIGIT).count();
        return nonDigits * Math.log(outputs.count()) / size();
    }

    /** Returns the state of the batch source after it filled this batch. */
    public long sourceState() {
        return sourceState;
    }

    void sourceState(long state) {
        sourceState = state;
    }

    /** Returns the image of a sample, as the network gets it. */
    DigitImage image(int index) {
        return DigitImage.of(Arrays.copyOfRange(pixels, index * DigitImage.PIXELS, (index + 1) * DigitImage.PIXELS));
    }

    /** Returns whether any sample is a digit. */
    public boolean hasDigits() {
        return Arrays.stream(labels).anyMatch(label -> label != NON_DIGIT);
    }

    /**
     * Returns the share of the digits that logits recognize; empty if there are no digits.
     *
     * @param logits of all outputs, sample after sample
     */
    public OptionalDouble accuracy(float[] logits) {
        int digits = 0;
        int correct = 0;
        for (int i = 0; i < size(); i++) {
            if (labels[i] != NON_DIGIT) {
                digits++;
                int recognized = Logits.argMax(Logits.digitLogits(outputs, logits, i * outputs.count()));
                correct += recognized == labels[i] ? 1 : 0;
            }
        }
        return digits == 0 ? OptionalDouble.empty() : OptionalDouble.of(correct / (double) digits);
    }

    /** Returns the digits with their labels, as the network gets them. */
    public List<Sample> digits() {
        List<Sample> digits = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            if (labels[i] != NON_DIGIT) {
                digits.add(new Sample(image(i), labels[i]));
            }
        }
        return digits;
    }

    /** A digit of the batch with its label. */
    public record Sample(DigitImage image, int label) {}
}
