package digitpad.network;

import java.util.List;

/**
 * The last layer: fully connected, with logits as outputs. Their softmax gives the class probabilities.
 *
 * @param outputs what the outputs stand for
 */
public record OutputLayer(String name, OutputLayout outputs) implements Layer {
    /**
     * @throws IllegalArgumentException if a value is missing, or the name is invalid
     */
    public OutputLayer {
        LayerSetting.requireValidName(name);
        if (outputs == null) {
            throw new IllegalArgumentException("an output layer needs its outputs");
        }
    }

    @Override
    public Shape output(Shape input) {
        return Shape.units(outputs.count());
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return List.of(
                ParameterArray.columnMajor("weights", input.size(), outputs.count()),
                ParameterArray.vector("biases", outputs.count()));
    }

    @Override
    public long multiplyAdds(Shape input) {
        return (long) input.size() * outputs.count();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.output(this);
    }
}
