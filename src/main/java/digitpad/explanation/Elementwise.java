package digitpad.explanation;

import digitpad.explanation.CellArithmetic.Line;
import digitpad.network.Activation;
import digitpad.network.Shape;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;

/**
 * A function of each value, outside training.
 *
 * @param slopes learned slopes below 0, one for each map; empty if the function has none
 */
public record Elementwise(String name, Shape input, Activation function, float[] slopes) implements MapwiseLayer {
    private static final Messages TEXT = Messages.of(Elementwise.class);

    @Override
    public Shape output() {
        return input;
    }

    @Override
    public int parameterCount() {
        return slopes.length;
    }

    @Override
    public CellRegion inputRegion(CellRegion outputs) {
        return outputs;
    }

    @Override
    public Topic topic() {
        return function == Activation.RELU ? Topic.RELU : Topic.ACTIVATION;
    }

    /** Returns the function's value for a value of a map. */
    public double value(double x, int map) {
        return switch (function) {
            case NONE, RELU, LEAKY_RELU, PARAMETRIC_RELU, RANDOMIZED_RELU -> x > 0 ? x : slopeBelowZero(map) * x;
            case TANH -> Math.tanh(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
        };
    }

    /** Returns the function's slope at a value of a map: what a gradient is multiplied by on its way back. */
    public double slope(double x, int map) {
        return switch (function) {
            case NONE, RELU, LEAKY_RELU, PARAMETRIC_RELU, RANDOMIZED_RELU -> x > 0 ? 1 : slopeBelowZero(map);
            case TANH -> 1 - value(x, map) * value(x, map);
            case SIGMOID -> value(x, map) * (1 - value(x, map));
        };
    }

    private double slopeBelowZero(int map) {
        return switch (function) {
            case NONE -> 1;
            case RELU -> 0;
            case LEAKY_RELU -> Activation.LEAKY_SLOPE;
            case PARAMETRIC_RELU -> slopes[map];
            case RANDOMIZED_RELU -> Activation.MEAN_RANDOM_SLOPE;
            case TANH, SIGMOID -> throw new IllegalStateException(function + " has no fixed slope");
        };
    }

    @Override
    public CellArithmetic arithmetic(float[] inputValues, int map, int row, int column) {
        float x = inputValues[input.index(map, row, column)];
        double value = value(x, map);
        return new CellArithmetic(
                TEXT.get("activation.steps"),
                CellRegion.of(row, column),
                new float[] {x},
                OptionalInt.empty(),
                value,
                List.of(
                        Line.step(TEXT.get("activation.input", x)),
                        Line.result(equation(x, map, value)),
                        Line.step(TEXT.get("activation.slope", slope(x, map))),
                        Line.note(TEXT.get("activation.note." + function.id()))));
    }

    private String equation(float x, int map, double value) {
        return switch (function) {
            case NONE -> TEXT.get("activation.none", value);
            case RELU -> TEXT.get("activation.relu", x, value);
            case LEAKY_RELU, PARAMETRIC_RELU, RANDOMIZED_RELU ->
                x > 0
                        ? TEXT.get("activation.above", value)
                        : TEXT.get("activation.below", x, slopeBelowZero(map), value);
            case TANH -> TEXT.get("activation.tanh", x, value);
            case SIGMOID -> TEXT.get("activation.sigmoid", x, value);
        };
    }

    @Override
    public float[] inputGradients(float[] inputValues, float[] preReluGradients) {
        float[] gradients = new float[preReluGradients.length];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = (float) (preReluGradients[i] * slope(inputValues[i], i / input.area()));
        }
        return gradients;
    }
}
