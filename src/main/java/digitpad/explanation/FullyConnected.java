package digitpad.explanation;

import digitpad.network.Shape;

/**
 * Every input to every unit.
 *
 * @param weights {@code [unit][input]}, last index fastest
 * @param bias one for each unit
 */
public record FullyConnected(String name, Shape input, Shape output, float[] weights, float[] bias, boolean rectified)
        implements NetworkLayer {
    @Override
    public int parameterCount() {
        return weights.length + bias.length;
    }

    @Override
    public CellRegion inputRegion(CellRegion outputs) {
        return CellRegion.of(input);
    }

    /** What its units give for these inputs. */
    float[] outputs(float[] inputs) {
        float[] outputs = new float[output.size()];
        for (int unit = 0; unit < outputs.length; unit++) {
            double sum = bias[unit];
            for (int i = 0; i < inputs.length; i++) {
                sum += (double) inputs[i] * weight(unit, i);
            }
            outputs[unit] = (float) (rectified ? Math.max(0, sum) : sum);
        }
        return outputs;
    }

    @Override
    public float[] inputGradients(float[] taken, float[] inner) {
        float[] gradients = new float[input.size()];
        for (int unit = 0; unit < inner.length; unit++) {
            if (inner[unit] != 0) {
                int start = unit * gradients.length;
                for (int i = 0; i < gradients.length; i++) {
                    gradients[i] += inner[unit] * weights[start + i];
                }
            }
        }
        return gradients;
    }

    @Override
    public float[] contributions(float[] taken, float[] given, float[] gradients, int map) {
        float inner = gradientsBeforeRelu(given, gradients)[map];
        float[] byInput = new float[input.maps()];
        for (int i = 0; i < taken.length; i++) {
            byInput[i / input.area()] += inner * taken[i] * weight(map, i);
        }
        return byInput;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.fullyConnected(this);
    }

    /** The weight from an input to a unit. */
    public float weight(int unit, int from) {
        return weights[unit * input.size() + from];
    }
}
