package digitpad.network;

import java.util.List;

/**
 * A fully connected layer.
 *
 * @param units number of units, 1 to 4,096
 * @param activation applied to each sum: none or ReLU; others are an {@link ActivationLayer} of their own
 */
public record DenseLayer(String name, int units, Activation activation) implements Layer {
    /**
     * @throws IllegalArgumentException if a value is missing or out of its range
     */
    public DenseLayer {
        LayerSetting.requireValidName(name);
        LayerSetting.UNITS.requireValid(name, units);
        if (activation == null || !activation.isPartOfLayer()) {
            throw new IllegalArgumentException("invalid dense layer " + name + ": activation " + activation);
        }
    }

    @Override
    public Shape output(Shape input) {
        return Shape.units(units);
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return List.of(
                ParameterArray.columnMajor("weights", input.size(), units), ParameterArray.vector("biases", units));
    }

    @Override
    public long multiplyAdds(Shape input) {
        return (long) input.size() * units;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dense(this);
    }
}
