package digitpad.engine.dl4j;

import digitpad.network.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Randomized ReLU with its mean slope outside training, where deeplearning4j's own sets values below 0 to 0. */
final class RandomizedRelu extends ActivationRReLU {
    private static final long serialVersionUID = 1L;

    RandomizedRelu() {
        super(Activation.LOWEST_RANDOM_SLOPE, Activation.HIGHEST_RANDOM_SLOPE);
    }

    @Override
    public INDArray getActivation(INDArray input, boolean training) {
        return training
                ? super.getActivation(input, true)
                : new ActivationLReLU(Activation.MEAN_RANDOM_SLOPE).getActivation(input, false);
    }
}
