package digitpad.network;

/**
 * Average pooling: the mean of squares of cells, which do not overlap. Cells left over at the edge are dropped.
 *
 * @param side rows and columns of a square, 2 to 4
 */
public record AveragePoolingLayer(String name, int side) implements Layer {
    /**
     * @throws IllegalArgumentException if the name is invalid, or the side is out of its range
     */
    public AveragePoolingLayer {
        LayerSetting.requireValidName(name);
        LayerSetting.SIDE.requireValid(name, side);
    }

    @Override
    public Shape output(Shape input) {
        return input.pooled(side);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.averagePooling(this);
    }
}
