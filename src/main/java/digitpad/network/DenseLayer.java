package digitpad.network;

import java.util.List;

/**
 * Every input to every unit.
 *
 * @param units how many it gives, at least 1
 * @param activation applied to each sum
 */
public record DenseLayer(String name, int units, Activation activation) implements Layer {
    @Override
    public Shape output(Shape input) {
        return Shape.units(units);
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return List.of(ParameterArray.f("weights", input.size(), units), ParameterArray.row("biases", units));
    }
}
