package digitpad.network;

import java.util.List;

/**
 * A fully connected layer.
 *
 * @param units number of units, at least 1
 * @param activation applied to each sum
 */
public record DenseLayer(String name, int units, Activation activation) implements Layer {
    /**
     * @throws IllegalArgumentException if a value is missing or out of its range
     */
    public DenseLayer {
        if (name == null || activation == null || units < 1) {
            throw new IllegalArgumentException(
                    "invalid dense layer " + name + ": " + units + " units, activation " + activation);
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dense(this);
    }
}
