package digitpad.network;

import java.util.List;

/** Batch normalization of each map (Ioffe and Szegedy, 2015). */
public record BatchNormalizationLayer(String name) implements Layer {
    /** Added to the variance before the square root is taken. */
    public static final double EPSILON = 1e-5;

    /**
     * The share of the running mean and variance that each training step keeps. The averages cover about 50 batches. At
     * the end of training, the parameters hardly change over so few batches, because the learning rate is near zero.
     */
    public static final double DECAY = 0.98;

    /**
     * @throws IllegalArgumentException if the name is invalid
     */
    public BatchNormalizationLayer {
        LayerSetting.requireValidName(name);
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return List.of(
                ParameterArray.vector("gamma", input.maps()),
                ParameterArray.vector("beta", input.maps()),
                ParameterArray.vector("mean", input.maps()),
                ParameterArray.vector("log10stdev", input.maps()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.batchNormalization(this);
    }
}
