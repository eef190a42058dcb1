package digitpad.network;

import java.util.List;

/**
 * Max pooling over squares of cells, which do not overlap. Cells left over at the edge are dropped.
 *
 * @param side rows and columns of a square, at least 2
 */
public record MaxPoolingLayer(String name, int side) implements Layer {
    /**
     * @throws IllegalArgumentException if the name is missing or the side is below 2
     */
    public MaxPoolingLayer {
        if (name == null || side < 2) {
            throw new IllegalArgumentException("invalid max pooling layer " + name + ": side " + side + " is below 2");
        }
    }

    @Override
    public Shape output(Shape input) {
        return new Shape(input.maps(), input.height() / side, input.width() / side);
    }

    @Override
    public List<ParameterArray> parameters(Shape input) {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.maxPooling(this);
    }
}
