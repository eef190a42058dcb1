package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution with stride 1.
 *
 * @param maps number of output maps, at least 1
 * @param kernel rows and columns of each kernel, odd
 * @param padding whether the input is padded with zeros so that maps keep their size
 * @param bias whether each map has a bias
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
            throw new IllegalArgumentException("invalid convolution " + name + ": " + maps + " maps, kernel " + kernel);
        }
    }

    /** How the edges of maps are treated. */
    public enum Padding {
        /** Pad with zeros so that the maps keep their size. */
        @JsonProperty("same")
        SAME,
        /** Do not pad: maps shrink by the kernel's size minus one. */
        @JsonProperty("valid")
        VALID
    }

    @Override
    public Shape output(Shape input) {
        int shrinkage = padding == Padding.SAME ? 0 : kernel - 1;
        return new Shape(maps, input.height() - shrinkage, input.width() - shrinkage);
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
