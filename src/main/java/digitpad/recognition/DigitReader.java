package digitpad.recognition;

import digitpad.engine.ForwardPass;
import digitpad.image.DigitImage;
import digitpad.network.OutputLayout;
import java.util.ArrayList;
import java.util.List;

/** Reads digits by a pass through a network. Not for use by two threads at once, as the network is not. */
public final class DigitReader {
    /** Images in a batch: large enough to use all cores, small enough for 25 MB of activations. */
    private static final int BATCH = 250;

    private final ForwardPass pass;
    private final OutputLayout outputs;

    /**
     * A reader by {@code pass}.
     *
     * @param outputs what the network's outputs stand for
     */
    public DigitReader(ForwardPass pass, OutputLayout outputs) {
        this.pass = pass;
        this.outputs = outputs;
    }

    /** The most probable digit, for each image; a tie goes to the smaller digit. */
    public int[] digits(List<DigitImage> images) {
        return logits(images).stream().mapToInt(Logits::argMax).toArray();
    }

    /** The logits of the ten digits, for each image. */
    public List<float[]> logits(List<DigitImage> images) {
        List<float[]> logits = new ArrayList<>(images.size());
        for (int from = 0; from < images.size(); from += BATCH) {
            add(images.subList(from, Math.min(images.size(), from + BATCH)), logits);
        }
        return logits;
    }

    private void add(List<DigitImage> images, List<float[]> logits) {
        float[] all = pass.logits(DigitImage.pixelsOf(images), images.size());
        for (int i = 0; i < images.size(); i++) {
            logits.add(Logits.digitLogits(outputs, all, i * outputs.count()));
        }
    }
}
