package digitpad.network;

import java.util.List;

/**
 * The last layer: every input to every output, whose softmax is the answer.
 *
 * @param outputs what they stand for
 */
public record OutputLayer(String name, Outputs outputs) implements Layer {
    @Override
    public Shape output(Shape input) {
        return Shape.units(outputs.count());
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return List.of(
                ParameterArray.f("weights", input.size(), outputs.count()),
                ParameterArray.row("biases", outputs.count()));
    }
}
