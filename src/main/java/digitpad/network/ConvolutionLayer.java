package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution of stride 1.
 *
 * @param maps how many it gives, at least 1
 * @param kernel rows and columns of each kernel, odd
 * @param padding whether its input is padded with zeros so that the maps keep their size
 * @param bias whether a number is added to each map
 * @param activation applied to each sum
 */
public record ConvolutionLayer(String name, int maps, int kernel, Padding padding, boolean bias, Activation activation)
        implements Layer {
    /**
     * @throws IllegalArgumentException if a value is missing or out of its range
     */
    public ConvolutionLayer {
        if (name == null || padding == null || activation == null) {
            throw new IllegalArgumentException("a convolution needs a name, a padding and an activation");
        }
        if (maps < 1 || kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException(name + ": " + maps + " maps, kernel " + kernel);
        }
    }

    /** What lies beyond the edge of a map. */
    public enum Padding {
        /** Zeros, as many as keep the size of the maps. */
        @JsonProperty("same")
        SAME,
        /** Nothing: the maps shrink by the kernel less one. */
        @JsonProperty("valid")
        VALID
    }

    @Override
    public Shape output(Shape input) {
        int lost = padding == Padding.SAME ? 0 : kernel - 1;
        return new Shape(maps, input.height() - lost, input.width() - lost);
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        List<ParameterArray> arrays = new ArrayList<>();
        if (bias) {
            arrays.add(ParameterArray.vector("biases", maps));
        }
        arrays.add(ParameterArray.rowMajor("weights", maps, input.maps(), kernel, kernel));
        return List.copyOf(arrays);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.convolution(this);
    }
}
