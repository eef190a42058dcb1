package digitpad.network;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One layer of an {@link Architecture} as data, without the values of its parameters. In JSON, {@code type} gives its
 * kind.
 *
 * <p>To add a kind, add a record that is permitted here, with a JSON name and a {@link Visitor} method. The compiler
 * then reports the visitors that lack it: one in each engine, which computes the layer, and one in the explanation,
 * which creates its counterpart with the backward pass and the arithmetic of a cell. Nothing else depends on the kind
 * of a layer.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConvolutionLayer.class, name = "convolution"),
    @JsonSubTypes.Type(value = ActivationLayer.class, name = "activation"),
    @JsonSubTypes.Type(value = MaxPoolingLayer.class, name = "max-pooling"),
    @JsonSubTypes.Type(value = AveragePoolingLayer.class, name = "average-pooling"),
    @JsonSubTypes.Type(value = SumPoolingLayer.class, name = "sum-pooling"),
    @JsonSubTypes.Type(value = BatchNormalizationLayer.class, name = "batch-normalization"),
    @JsonSubTypes.Type(value = DenseLayer.class, name = "dense"),
    @JsonSubTypes.Type(value = DropoutLayer.class, name = "dropout"),
    @JsonSubTypes.Type(value = OutputLayer.class, name = "output")
})
public sealed interface Layer
        permits ConvolutionLayer,
                ActivationLayer,
                MaxPoolingLayer,
                AveragePoolingLayer,
                SumPoolingLayer,
                BatchNormalizationLayer,
                DenseLayer,
                DropoutLayer,
                OutputLayer {
    /** Returns the layer's name in the model file and in Inside. It is unique within an architecture. */
    String name();

    /**
     * Returns the shape of the layer's output.
     *
     * @throws IllegalArgumentException if the layer cannot take {@code input}
     */
    Shape output(Shape input);

    /**
     * Returns the layer's parameter arrays for an input of that shape, in storage order; empty if there is nothing to
     * train.
     */
    default List<ParameterArray> parameters(Shape input) {
        return List.of();
    }

    /** Returns the number of products that the layer adds up for one image; 0 if it has no weights. */
    default long multiplyAdds(Shape input) {
        return 0;
    }

    /** Calls the visitor's method for this kind of layer and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of layer, so that a new kind does not compile until every visitor handles it.
     *
     * @param <R> result of the methods
     */
    interface Visitor<R> {
        R convolution(ConvolutionLayer layer);

        R activation(ActivationLayer layer);

        R maxPooling(MaxPoolingLayer layer);

        R averagePooling(AveragePoolingLayer layer);

        R sumPooling(SumPoolingLayer layer);

        R batchNormalization(BatchNormalizationLayer layer);

        R dense(DenseLayer layer);

        R dropout(DropoutLayer layer);

        R output(OutputLayer layer);
    }
}
