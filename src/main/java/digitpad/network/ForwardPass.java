package digitpad.network;

import digitpad.image.DigitImage;
import java.util.ArrayList;
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

    /** What the network believes of one image. */
    public Prediction read(DigitImage image) {
        return read(List.of(image)).get(0);
    }

    /** What the network believes of each image, in their order. */
    public List<Prediction> readAll(List<DigitImage> images) {
        List<Prediction> predictions = new ArrayList<>(images.size());
        for (int from = 0; from < images.size(); from += BATCH) {
            predictions.addAll(read(images.subList(from, Math.min(images.size(), from + BATCH))));
        }
        return predictions;
    }

    private List<Prediction> read(List<DigitImage> images) {
        int count = images.size();
        float[] pixels = new float[count * DigitImage.PIXELS];
        for (int i = 0; i < count; i++) {
            images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
        }
        List<Prediction> predictions = new ArrayList<>(count);
        try (INDArray input = Nd4j.createFromArray(pixels).reshape(count, 1, DigitImage.SIZE, DigitImage.SIZE);
                INDArray output = network.output(input, false)) {
            float[] all = output.dup('c').data().asFloat();
            for (int i = 0; i < count; i++) {
                float[] one = new float[Prediction.CLASSES];
                System.arraycopy(all, i * Prediction.CLASSES, one, 0, Prediction.CLASSES);
                predictions.add(Prediction.of(one));
            }
        }
        return predictions;
    }
}
