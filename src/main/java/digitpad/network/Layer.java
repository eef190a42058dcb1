package digitpad.network;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One layer of an {@link Architecture}, as data: what it is, without its parameters' values. In JSON its {@code type} says
 * which kind it is.
 *
 * <p>A new kind is a record that is permitted here, with a JSON name and a method of the {@link Visitor}. The compiler
 * then points to the visitors that lack it: one in each engine, which computes the layer, and one in the explanation,
 * which makes its counterpart there, with backward pass and arithmetic of a cell. Nothing else treats layers by kind.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConvolutionLayer.class, name = "convolution"),
    @JsonSubTypes.Type(value = MaxPoolingLayer.class, name = "max-pooling"),
    @JsonSubTypes.Type(value = BatchNormalizationLayer.class, name = "batch-normalization"),
    @JsonSubTypes.Type(value = DenseLayer.class, name = "dense"),
    @JsonSubTypes.Type(value = OutputLayer.class, name = "output")
})
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

    /** Calls the visitor's method for this kind of layer and returns what that returns. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of layer: whoever treats layers by their kind cannot forget one.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        R convolution(ConvolutionLayer layer);

        R maxPooling(MaxPoolingLayer layer);

        R batchNormalization(BatchNormalizationLayer layer);

        R dense(DenseLayer layer);

        R output(OutputLayer layer);
    }
}
