package digitpad.network;

import digitpad.image.DigitImage;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads images with a network, dropout off. Not for use by two threads at once, as the network is not. */
public final class ForwardPass {
    /** Images in a batch: large enough to use all cores, small enough for 25 MB of activations. */
    private static final int BATCH = 250;

    /** Less than any probability that matters; 0 has no logarithm. */
    private static final float LEAST_PROBABILITY = 1e-30f;

    private final MultiLayerNetwork network;
    private final Outputs outputs;
    private final boolean probabilities;

    /**
     * A pass through {@code network}.
     *
     * @param outputs what its outputs stand for
     */
    public ForwardPass(MultiLayerNetwork network, Outputs outputs) {
        this.network = network;
        this.outputs = outputs;
        // While in training the outputs are probabilities, whose logarithms are logits.
        probabilities = ((BaseOutputLayer) network.getOutputLayer().conf().getLayer()).getActivationFn()
                instanceof ActivationSoftmax;
    }

    /** The most probable digit, for each image; of equals the smaller. */
    public int[] digits(List<DigitImage> images) {
        return logits(images).stream().mapToInt(ForwardPass::greatest).toArray();
    }

    /** The logits of the ten digits, for each image. */
    List<float[]> logits(List<DigitImage> images) {
        List<float[]> logits = new ArrayList<>(images.size());
        for (int from = 0; from < images.size(); from += BATCH) {
            add(images.subList(from, Math.min(images.size(), from + BATCH)), logits);
        }
        return logits;
    }

    private void add(List<DigitImage> images, List<float[]> logits) {
        int count = images.size();
        float[] pixels = new float[count * DigitImage.PIXELS];
        for (int i = 0; i < count; i++) {
            images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
        }
        try (INDArray input = Nd4j.createFromArray(pixels).reshape(count, 1, DigitImage.SIZE, DigitImage.SIZE);
                INDArray output = network.output(input, false);
                INDArray inOrder = output.dup('c')) {
            float[] all = inOrder.data().asFloat();
            if (probabilities) {
                for (int i = 0; i < all.length; i++) {
                    all[i] = (float) Math.log(Math.max(LEAST_PROBABILITY, all[i]));
                }
            }
            for (int i = 0; i < count; i++) {
                logits.add(outputs.ofDigits(all, i * outputs.count()));
            }
        }
    }

    /** The digit with the greatest logit; of equals the smaller. */
    static int greatest(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }
}
