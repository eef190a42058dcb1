package digitpad.explanation;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * A dropout layer outside training, where it changes nothing. {@link Dropout} shows what dropout does in training.
 *
 * @param dropped share of the values that each training step drops
 */
public record InactiveDropout(String name, Shape input, double dropped) implements MapwiseLayer {
    private static final Messages TEXT = Messages.of(InactiveDropout.class);

    @Override
    public Shape output() {
        return input;
    }

    @Override
    public int parameterCount() {
        return 0;
    }

    @Override
    public CellRegion inputRegion(CellRegion outputs) {
        return outputs;
    }

    @Override
    public Topic topic() {
        return Topic.DROPOUT;
    }

    @Override
    public CellArithmetic arithmetic(float[] inputValues, int map, int row, int column) {
        float value = inputValues[input.index(map, row, column)];
        return new CellArithmetic(
                TEXT.get("dropout.steps"),
                CellRegion.of(row, column),
                new float[] {value},
                OptionalInt.empty(),
                value,
                List.of(
                        Line.result(TEXT.get("dropout.value", value)),
                        Line.note(TEXT.get("dropout.training", dropped, 1 / (1 - dropped)))));
    }

    @Override
    public float[] inputGradients(float[] inputValues, float[] preReluGradients) {
        return preReluGradients;
    }
}
