package digitpad.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution.
 *
 * @param maps number of output maps, 1 to 256
 * @param kernel rows and columns of each kernel, odd, 1 to 9
 * @param stride distance between neighboring positions of the kernels, 1 or 2; 1 where a file does not contain it
 * @param padding whether the input is padded with zeros so that maps keep their size, divided by the stride
 * @param bias whether each map has a bias
 * @param activation applied to each sum: none or ReLU; others are an {@link ActivationLayer} of their own
 */
public record ConvolutionLayer(
        String name, int maps, int kernel, Integer stride, Padding padding, boolean bias, Activation activation)
        implements Layer {
    private static final Messages TEXT = Messages.of(ConvolutionLayer.class);

    /**
     * @throws IllegalArgumentException if a value is missing or out of its range
     */
    public ConvolutionLayer {
        stride = stride == null ? 1 : stride;
        LayerSetting.requireValidName(name);
        LayerSetting.MAPS.requireValid(name, maps);
        LayerSetting.KERNEL.requireValid(name, kernel);
        LayerSetting.STRIDE.requireValid(name, stride);
        if (kernel % 2 == 0) {
            throw new IllegalArgumentException(TEXT.get("layer.kernel.even", name, kernel));
        }
        if (padding == null || activation == null || !activation.isPartOfLayer()) {
            throw new IllegalArgumentException(
                    "invalid convolution " + name + ": padding " + padding + ", activation " + activation);
        }
    }

    /** How the edges of maps are treated. */
    public enum Padding {
        /**
         * Pad with zeros so that the kernel's center can be on every cell. Where the number of rows of zeros is odd,
         * there is one more below than above, and likewise for the columns.
         */
        @JsonProperty("same")
        SAME,
        /** Do not pad: with stride 1, maps shrink by the kernel's size minus one. */
        @JsonProperty("valid")
        VALID
    }

    /** Returns the same layer with another number of maps. */
    public ConvolutionLayer withMaps(int other) {
        return new ConvolutionLayer(name, other, kernel, stride, padding, bias, activation);
    }

    /** Returns the same layer with kernels of another size. */
    public ConvolutionLayer withKernel(int other) {
        return new ConvolutionLayer(name, maps, other, stride, padding, bias, activation);
    }

    /** Returns the same layer with another stride. */
    public ConvolutionLayer withStride(int other) {
        return new ConvolutionLayer(name, maps, kernel, other, padding, bias, activation);
    }

    /** Returns the same layer with another padding. */
    public ConvolutionLayer withPadding(Padding other) {
        return new ConvolutionLayer(name, maps, kernel, stride, other, bias, activation);
    }

    /** Returns the same layer with another activation: none or ReLU. */
    public ConvolutionLayer withActivation(Activation other) {
        return new ConvolutionLayer(name, maps, kernel, stride, padding, bias, other);
    }

    @Override
    public Shape output(Shape input) {
        return new Shape(maps, outputLength(input.height()), outputLength(input.width()));
    }

    private int outputLength(int length) {
        int positions = padding == Padding.SAME ? length : length - kernel + 1;
        return (positions + stride - 1) / stride;
    }

    /**
     * Returns the number of rows of zeros above the input, or of columns to its left.
     *
     * @param length rows or columns of the input
     */
    public int paddingBefore(int length) {
        return totalPadding(length) / 2;
    }

    /**
     * Returns the number of rows of zeros below the input, or of columns to its right.
     *
     * @param length rows or columns of the input
     */
    public int paddingAfter(int length) {
        return totalPadding(length) - paddingBefore(length);
    }

    private int totalPadding(int length) {
        return padding == Padding.SAME ? Math.max(0, (outputLength(length) - 1) * stride + kernel - length) : 0;
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
    public long multiplyAdds(Shape input) {
        return (long) output(input).size() * input.maps() * kernel * kernel;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.convolution(this);
    }
}
