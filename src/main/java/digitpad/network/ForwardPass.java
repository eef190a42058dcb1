package digitpad.network;

import digitpad.image.DigitImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads images with a network, dropout off. Not for use by two threads at once, as the network is not. */
public final class ForwardPass {
    /** Images in a batch: large enough to use all cores, small enough for 25 MB of activations. */
    private static final int BATCH = 250;

    private final MultiLayerNetwork network;

    public ForwardPass(MultiLayerNetwork network) {
        this.network = network;
    }

    /** The digit with the greatest output, for each image; of equals the smaller. */
    public int[] digits(List<DigitImage> images) {
        return outputs(images).stream().mapToInt(ForwardPass::greatest).toArray();
    }

    /** The network's ten outputs of each image. */
    List<float[]> outputs(List<DigitImage> images) {
        List<float[]> outputs = new ArrayList<>(images.size());
        for (int from = 0; from < images.size(); from += BATCH) {
            add(images.subList(from, Math.min(images.size(), from + BATCH)), outputs);
        }
        return outputs;
    }

    private void add(List<DigitImage> images, List<float[]> outputs) {
        int count = images.size();
        float[] pixels = new float[count * DigitImage.PIXELS];
        for (int i = 0; i < count; i++) {
            images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
        }
        try (INDArray input = Nd4j.createFromArray(pixels).reshape(count, 1, DigitImage.SIZE, DigitImage.SIZE);
                INDArray output = network.output(input, false)) {
            float[] all = output.dup('c').data().asFloat();
            for (int i = 0; i < count; i++) {
                outputs.add(Arrays.copyOfRange(all, i * Prediction.CLASSES, (i + 1) * Prediction.CLASSES));
            }
        }
    }

    /** The digit with the greatest output; of equals the smaller. */
    static int greatest(float[] outputs) {
        int best = 0;
        for (int i = 1; i < outputs.length; i++) {
            if (outputs[i] > outputs[best]) {
                best = i;
            }
        }
        return best;
    }
}
