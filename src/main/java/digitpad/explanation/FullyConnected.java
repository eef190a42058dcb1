package digitpad.explanation;

import digitpad.network.Shape;

/**
 * Every input to every unit.
 *
 * @param weights {@code [unit][input]}, last index fastest
 * @param bias one for each unit
 */
public record FullyConnected(String name, Shape input, Shape output, float[] weights, float[] bias, boolean rectified)
        implements NetworkLayer {
    @Override
    public int parameters() {
        return weights.length + bias.length;
    }

    @Override
    public Window seenBy(Window outputs) {
        return Window.of(input);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.fullyConnected(this);
    }

    /** The weight from an input to a unit. */
    public float weight(int unit, int from) {
        return weights[unit * input.size() + from];
    }
}
