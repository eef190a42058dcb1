package digitpad.explanation;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * Batch normalization at inference: each map is normalized with its running mean and standard deviation, scaled by
 * gamma and shifted by beta. No ReLU follows, because deeplearning4j ignores the activation of a batch normalization
 * layer.
 *
 * @param gamma one for each map
 * @param beta one for each map
 * @param mean one for each map
 * @param deviation one for each map: the square root of variance + epsilon, above 0
 */
public record Normalization(String name, Shape input, float[] gamma, float[] beta, float[] mean, float[] deviation)
        implements MapwiseLayer {
    private static final Messages TEXT = Messages.of(Normalization.class);

    @Override
    public Shape output() {
        return input;
    }

    @Override
    public int parameterCount() {
        return gamma.length + beta.length + mean.length + deviation.length;
    }

    @Override
    public CellRegion inputRegion(CellRegion outputs) {
        return outputs;
    }

    @Override
    public Topic topic() {
        return Topic.NORMALIZATION;
    }

    @Override
    public CellArithmetic arithmetic(float[] inputValues, int map, int row, int column) {
        NormalizationCell cell = NormalizationCell.of(this, inputValues, map, row, column);
        return new CellArithmetic(
                TEXT.get("normalization.steps"),
                CellRegion.of(row, column),
                new float[] {(float) cell.input()},
                OptionalInt.empty(),
                cell.output(),
                List.of(
                        Line.step(TEXT.get("normalization.input", cell.input())),
                        Line.step(TEXT.get(
                                "normalization.normalized",
                                cell.input(),
                                cell.mean(),
                                cell.deviation(),
                                cell.normalized())),
                        Line.result(TEXT.get(
                                "normalization.scaled", cell.gamma(), cell.normalized(), cell.beta(), cell.output())),
                        Line.note(TEXT.get("normalization.averages"))));
    }

    @Override
    public float[] inputGradients(float[] inputValues, float[] preReluGradients) {
        float[] gradients = new float[preReluGradients.length];
        for (int i = 0; i < preReluGradients.length; i++) {
            gradients[i] = preReluGradients[i] * gamma[i / input.area()] / deviation[i / input.area()];
        }
        return gradients;
    }
}
