package digitpad.network;

import digitpad.network.Architecture.PlacedLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of two architectures, side by side. The names of layers make no difference.
 *
 * <p>As many layers as possible are beside an equal one: a longest common subsequence. Of these alignments, one with as
 * many pairs of the same kind as possible is chosen.
 *
 * @param rows in the order of the layers of both sides
 */
public record ArchitectureComparison(List<Row> rows) {
    /** The weight of a pair of equal layers: more than all pairs of two architectures together can have otherwise. */
    private static final int SAME_WEIGHT = Architecture.MAX_LAYERS + 1;

    public ArchitectureComparison {
        rows = List.copyOf(rows);
    }

    /** How the two sides of a row differ. */
    public enum Change {
        /** Both layers have the same settings. Their shapes and parameters may differ if their inputs do. */
        SAME,
        /** The layers are of the same kind, but their settings differ. */
        CHANGED,
        /** Only the left architecture has the layer. */
        ONLY_LEFT,
        /** Only the right architecture has the layer. */
        ONLY_RIGHT
    }

    /**
     * A layer of the left architecture, one of the right, or one of each.
     *
     * @param left empty if there is none
     * @param right empty if there is none
     */
    public record Row(Optional<PlacedLayer> left, Optional<PlacedLayer> right, Change change) {
        private static Row of(PlacedLayer left, PlacedLayer right) {
            Change change = isSame(left, right) ? Change.SAME : Change.CHANGED;
            return new Row(Optional.of(left), Optional.of(right), change);
        }

        private static Row onlyLeft(PlacedLayer left) {
            return new Row(Optional.of(left), Optional.empty(), Change.ONLY_LEFT);
        }

        private static Row onlyRight(PlacedLayer right) {
            return new Row(Optional.empty(), Optional.of(right), Change.ONLY_RIGHT);
        }

        /** Returns the row with its sides exchanged. */
        Row swapped() {
            return new Row(
                    right,
                    left,
                    switch (change) {
                        case SAME -> Change.SAME;
                        case CHANGED -> Change.CHANGED;
                        case ONLY_LEFT -> Change.ONLY_RIGHT;
                        case ONLY_RIGHT -> Change.ONLY_LEFT;
                    });
        }
    }

    /** Compares two architectures. Exchanging them exchanges the sides of the rows, and changes nothing else. */
    public static ArchitectureComparison of(Architecture left, Architecture right) {
        List<PlacedLayer> first = left.placedLayers();
        List<PlacedLayer> second = right.placedLayers();
        // Often several alignments are equally good. The choice must not depend on which side is which.
        boolean swapped = text(first).compareTo(text(second)) > 0;
        List<Row> rows = swapped ? aligned(second, first) : aligned(first, second);
        return new ArchitectureComparison(
                swapped ? rows.stream().map(Row::swapped).toList() : rows);
    }

    private static String text(List<PlacedLayer> layers) {
        return layers.stream().map(ArchitectureComparison::settings).toList().toString();
    }

    private static List<Row> aligned(List<PlacedLayer> left, List<PlacedLayer> right) {
        int[][] weights = weights(left, right);
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            int pair = weight(left.get(i), right.get(j));
            if (pair > 0 && weights[i][j] == pair + weights[i + 1][j + 1]) {
                rows.add(Row.of(left.get(i++), right.get(j++)));
            } else if (weights[i][j] == weights[i + 1][j]) {
                rows.add(Row.onlyLeft(left.get(i++)));
            } else {
                rows.add(Row.onlyRight(right.get(j++)));
            }
        }
        left.subList(i, left.size()).forEach(layer -> rows.add(Row.onlyLeft(layer)));
        right.subList(j, right.size()).forEach(layer -> rows.add(Row.onlyRight(layer)));
        return rows;
    }

    /** Returns, for each position on both sides, the greatest total weight of the pairs from there to the ends. */
    private static int[][] weights(List<PlacedLayer> left, List<PlacedLayer> right) {
        int[][] weights = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                int pair = weight(left.get(i), right.get(j));
                int unpaired = Math.max(weights[i + 1][j], weights[i][j + 1]);
                weights[i][j] = pair == 0 ? unpaired : Math.max(unpaired, pair + weights[i + 1][j + 1]);
            }
        }
        return weights;
    }

    /** Returns the weight of a pair; 0 if the layers are not of the same kind. */
    private static int weight(PlacedLayer left, PlacedLayer right) {
        if (left.layer().getClass() != right.layer().getClass()) {
            return 0;
        }
        return isSame(left, right) ? SAME_WEIGHT : 1;
    }

    private static boolean isSame(PlacedLayer left, PlacedLayer right) {
        return settings(left).equals(settings(right));
    }

    /** Returns a layer without its name. */
    private static Layer settings(PlacedLayer placed) {
        return placed.layer().accept(new Unnamed());
    }

    /** Gives every layer the same name. */
    private record Unnamed() implements Layer.Visitor<Layer> {
        private static final String NAME = "layer";

        @Override
        public Layer convolution(ConvolutionLayer layer) {
            return new ConvolutionLayer(
                    NAME,
                    layer.maps(),
                    layer.kernel(),
                    layer.stride(),
                    layer.padding(),
                    layer.bias(),
                    layer.activation());
        }

        @Override
        public Layer activation(ActivationLayer layer) {
            return new ActivationLayer(NAME, layer.activation());
        }

        @Override
        public Layer maxPooling(MaxPoolingLayer layer) {
            return new MaxPoolingLayer(NAME, layer.side());
        }

        @Override
        public Layer averagePooling(AveragePoolingLayer layer) {
            return new AveragePoolingLayer(NAME, layer.side());
        }

        @Override
        public Layer sumPooling(SumPoolingLayer layer) {
            return new SumPoolingLayer(NAME, layer.side());
        }

        @Override
        public Layer batchNormalization(BatchNormalizationLayer layer) {
            return new BatchNormalizationLayer(NAME);
        }

        @Override
        public Layer dense(DenseLayer layer) {
            return new DenseLayer(NAME, layer.units(), layer.activation());
        }

        @Override
        public Layer dropout(DropoutLayer layer) {
            return new DropoutLayer(NAME, layer.dropped());
        }

        @Override
        public Layer output(OutputLayer layer) {
            return new OutputLayer(NAME, layer.outputs());
        }
    }
}
