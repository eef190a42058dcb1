package digitpad.explanation;

import digitpad.network.Shape;

/**
 * Batch normalisation as it reads: of each map the running mean is taken away, the rest divided by the running standard
 * deviation, scaled by gamma, and beta added. No ReLU follows, whatever the network's configuration says: deeplearning4j's
 * batch normalisation has no activation function.
 *
 * @param gamma one for each map
 * @param beta one for each map
 * @param mean one for each map
 * @param deviation one for each map: the root of the variance plus a little, above 0
 */
public record Normalization(String name, Shape input, float[] gamma, float[] beta, float[] mean, float[] deviation)
        implements NetworkLayer {
    @Override
    public Shape output() {
        return input;
    }

    @Override
    public boolean rectified() {
        return false;
    }

    @Override
    public int parameters() {
        return gamma.length + beta.length + mean.length + deviation.length;
    }

    @Override
    public Window seenBy(Window outputs) {
        return outputs;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.normalization(this);
    }
}
