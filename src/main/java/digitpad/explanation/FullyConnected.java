package digitpad.explanation;

import digitpad.network.Shape;

/**
 * A fully connected layer.
 *
 * @param weights {@code [unit][input]}, row-major
 * @param bias one for each unit
 * @param rectified whether ReLU follows
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

    /** Returns the outputs of all units for the given inputs. */
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
    public float[] inputGradients(float[] inputValues, float[] preReluGradients) {
        float[] gradients = new float[input.size()];
        for (int unit = 0; unit < preReluGradients.length; unit++) {
            if (preReluGradients[unit] != 0) {
                int start = unit * gradients.length;
                for (int i = 0; i < gradients.length; i++) {
                    gradients[i] += preReluGradients[unit] * weights[start + i];
                }
            }
        }
        return gradients;
    }

    @Override
    public float[] contributions(float[] inputValues, float[] outputValues, float[] gradients, int map) {
        float gradient = gradientsBeforeRelu(outputValues, gradients)[map];
        float[] byInput = new float[input.maps()];
        for (int i = 0; i < inputValues.length; i++) {
            byInput[i / input.area()] += gradient * inputValues[i] * weight(map, i);
        }
        return byInput;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.fullyConnected(this);
    }

    /** Returns the weight from an input to a unit. */
    public float weight(int unit, int from) {
        return weights[unit * input.size() + from];
    }
}
