package digitpad.network.draft;

import digitpad.network.AveragePoolingLayer;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.SumPoolingLayer;
import java.util.Optional;

/**
 * A pooling layer of any kind.
 *
 * @param name of the layer
 * @param kind what it computes of each square
 * @param side rows and columns of a square, 2 to 4
 */
public record Pooling(String name, Kind kind, int side) {
    /** What a pooling layer computes of each square. */
    public enum Kind {
        MAX,
        AVERAGE,
        SUM
    }

    /** Returns a layer as pooling; empty if it is another layer. */
    public static Optional<Pooling> of(Layer layer) {
        if (layer instanceof MaxPoolingLayer max) {
            return Optional.of(new Pooling(max.name(), Kind.MAX, max.side()));
        }
        if (layer instanceof AveragePoolingLayer average) {
            return Optional.of(new Pooling(average.name(), Kind.AVERAGE, average.side()));
        }
        return layer instanceof SumPoolingLayer sum
                ? Optional.of(new Pooling(sum.name(), Kind.SUM, sum.side()))
                : Optional.empty();
    }

    /** Returns the same pooling with another kind. */
    public Pooling withKind(Kind other) {
        return new Pooling(name, other, side);
    }

    /** Returns the same pooling with squares of another size. */
    public Pooling withSide(int other) {
        return new Pooling(name, kind, other);
    }

    /**
     * Returns the layer.
     *
     * @throws IllegalArgumentException if the name is invalid, or the side is out of its range
     */
    public Layer layer() {
        return switch (kind) {
            case MAX -> new MaxPoolingLayer(name, side);
            case AVERAGE -> new AveragePoolingLayer(name, side);
            case SUM -> new SumPoolingLayer(name, side);
        };
    }
}
