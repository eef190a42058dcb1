package digitpad.network;

import java.util.List;

/**
 * Applies a function to each value.
 *
 * @param activation the function
 */
public record ActivationLayer(String name, Activation activation) implements Layer {
    /**
     * @throws IllegalArgumentException if a value is missing, or the name is invalid
     */
    public ActivationLayer {
        LayerSetting.requireValidName(name);
        if (activation == null) {
            throw new IllegalArgumentException("an activation layer needs a function");
        }
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return activation == Activation.PARAMETRIC_RELU
                ? List.of(ParameterArray.vector("slopes", input.maps()))
                : List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.activation(this);
    }
}
