package digitpad.recognition;

import digitpad.engine.ForwardPass;
import digitpad.image.DigitImage;
import digitpad.network.OutputLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Recognizes digits with a forward pass. Not thread-safe, because the network is not. */
public final class DigitReader {
    /** Images per batch: enough to use all cores, few enough to need only 25 MB for activations. */
    private static final int BATCH = 250;

    private final ForwardPass pass;
    private final OutputLayout outputs;

    /**
     * Creates a reader that uses {@code pass}.
     *
     * @param outputs what the network's outputs stand for
     */
    public DigitReader(ForwardPass pass, OutputLayout outputs) {
        this.pass = pass;
        this.outputs = outputs;
    }

    /** Returns the most probable digit of each image. On a tie, the smaller digit wins. */
    public int[] digits(List<DigitImage> images) {
        return logits(images).stream().mapToInt(Logits::argMax).toArray();
    }

    /** Returns the logits of the ten digits for each image. */
    public List<float[]> logits(List<DigitImage> images) {
        return logits(images, () -> false).orElseThrow();
    }

    /** Returns the same, or empty as soon as {@code canceled} returns true. */
    Optional<List<float[]>> logits(List<DigitImage> images, BooleanSupplier canceled) {
        List<float[]> logits = new ArrayList<>(images.size());
        for (int from = 0; from < images.size(); from += BATCH) {
            if (canceled.getAsBoolean()) {
                return Optional.empty();
            }
            add(images.subList(from, Math.min(images.size(), from + BATCH)), logits);
        }
        return Optional.of(logits);
    }

    private void add(List<DigitImage> images, List<float[]> logits) {
        float[] all = pass.logits(DigitImage.pixelsOf(images), images.size());
        for (int i = 0; i < images.size(); i++) {
            logits.add(Logits.digitLogits(outputs, all, i * outputs.count()));
        }
    }
}
