package digitpad.explanation;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * Batch normalization as it reads: of each map the running mean is taken away, the rest divided by the running standard
 * deviation, scaled by gamma, and beta added. No ReLU follows, whatever the network's configuration says: deeplearning4j's
 * batch normalization has no activation function.
 *
 * @param gamma one for each map
 * @param beta one for each map
 * @param mean one for each map
 * @param deviation one for each map: the root of the variance plus a little, above 0
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
    public CellArithmetic arithmetic(float[] taken, int map, int row, int column) {
        NormalizationCell cell = NormalizationCell.of(this, taken, map, row, column);
        return new CellArithmetic(
                TEXT.get("normalization.steps"),
                CellRegion.of(row, column),
                new float[] {(float) cell.input()},
                OptionalInt.empty(),
                cell.output(),
                List.of(
                        Line.step(TEXT.get("normalization.input", cell.input())),
                        Line.step(TEXT.get(
                                "normalization.standard",
                                cell.input(),
                                cell.mean(),
                                cell.deviation(),
                                cell.normalized())),
                        Line.result(TEXT.get(
                                "normalization.scaled", cell.gamma(), cell.normalized(), cell.beta(), cell.output())),
                        Line.note(TEXT.get("normalization.averages"))));
    }

    @Override
    public float[] inputGradients(float[] taken, float[] inner) {
        float[] gradients = new float[inner.length];
        for (int i = 0; i < inner.length; i++) {
            gradients[i] = inner[i] * gamma[i / input.area()] / deviation[i / input.area()];
        }
        return gradients;
    }
}
