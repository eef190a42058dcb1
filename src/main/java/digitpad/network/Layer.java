package digitpad.network;

import java.util.List;

/** One layer of an {@link Architecture}, as data: what it is, without its parameters' values. */
public sealed interface Layer
        permits ConvolutionLayer, MaxPoolingLayer, BatchNormalizationLayer, DenseLayer, OutputLayer {
    /** What it is called in the model's file and in Inside; no two layers of an architecture share a name. */
    String name();

    /**
     * The shape of what it gives.
     *
     * @throws IllegalArgumentException if it cannot take {@code input}
     */
    Shape output(Shape input);

    /** Its parameter arrays for an input of that shape, in the order in which they are stored; none if it learns nothing. */
    List<ParameterArray> parameters(Shape input);
}
