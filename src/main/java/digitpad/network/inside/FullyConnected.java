package digitpad.network.inside;

/**
 * Every input to every unit.
 *
 * @param weights {@code [unit][input]}, last index fastest
 * @param bias one for each unit
 * @param kept share of the inputs that dropout keeps while training, above 0 to 1; 1 is no dropout
 */
public record FullyConnected(
        String name, Shape input, Shape output, float[] weights, float[] bias, boolean rectified, double kept)
        implements NetworkLayer {
    @Override
    public int parameters() {
        return weights.length + bias.length;
    }

    @Override
    public Window seenBy(Window outputs) {
        return Window.of(input);
    }

    /** The weight from an input to a unit. */
    public float weight(int unit, int from) {
        return weights[unit * input.size() + from];
    }
}
