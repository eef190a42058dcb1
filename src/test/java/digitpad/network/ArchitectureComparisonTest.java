package digitpad.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ArchitectureComparison.Change;
import digitpad.network.ArchitectureComparison.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArchitectureComparisonTest {
    private static final Shape INPUT = new Shape(1, 28, 28);

    @Property(tries = 300)
    void everyLayerAppearsOnceAndInOrder(@ForAll long one, @ForAll long other) {
        Architecture left = RandomArchitectures.draw(INPUT, one);
        Architecture right = RandomArchitectures.draw(INPUT, other);
        List<Row> rows = ArchitectureComparison.of(left, right).rows();
        assertEquals(left.placedLayers(), side(rows, Row::left));
        assertEquals(right.placedLayers(), side(rows, Row::right));
    }

    @Property(tries = 300)
    void changeTellsWhatDiffers(@ForAll long one, @ForAll long other) {
        Architecture left = RandomArchitectures.draw(INPUT, one);
        Architecture right = RandomArchitectures.draw(INPUT, other);
        for (Row row : ArchitectureComparison.of(left, right).rows()) {
            assertEquals(row.change() == Change.ONLY_RIGHT, row.left().isEmpty());
            assertEquals(row.change() == Change.ONLY_LEFT, row.right().isEmpty());
            if (row.left().isPresent() && row.right().isPresent()) {
                Layer a = row.left().get().layer();
                Layer b = row.right().get().layer();
                assertEquals(a.getClass(), b.getClass());
                assertEquals(row.change() == Change.SAME, unnamed(a).equals(unnamed(b)));
            }
        }
    }

    @Property(tries = 300)
    void swappedSidesGiveMirroredRows(@ForAll long one, @ForAll long other) {
        Architecture left = RandomArchitectures.draw(INPUT, one);
        Architecture right = RandomArchitectures.draw(INPUT, other);
        assertEquals(
                ArchitectureComparison.of(right, left).rows(),
                ArchitectureComparison.of(left, right).rows().stream()
                        .map(Row::swapped)
                        .toList());
    }

    @Property(tries = 100)
    void architectureEqualsItself(@ForAll long seed) {
        Architecture architecture = RandomArchitectures.draw(INPUT, seed);
        List<Row> rows = ArchitectureComparison.of(architecture, architecture).rows();
        assertEquals(Set.of(Change.SAME), Set.copyOf(changes(rows)));
        assertEquals(architecture.layers().size(), rows.size());
    }

    @Test
    void namesMakeNoDifference() {
        Architecture left = of(dense("a", 20), dense("b", 10), output());
        Architecture right = of(dense("x", 20), dense("y", 10), output());
        assertEquals(List.of(Change.SAME, Change.SAME, Change.SAME), changes(left, right));
    }

    @Test
    void longestCommonPartStays() {
        Architecture left = of(convolution("c", 5), pooling("p"), dense("d", 20), output());
        Architecture right = of(pooling("p"), dense("d", 20), dense("e", 10), output());
        assertEquals(
                List.of(Change.ONLY_LEFT, Change.SAME, Change.SAME, Change.ONLY_RIGHT, Change.SAME),
                changes(left, right));
    }

    @Test
    void layersOfOneKindAreChanged() {
        Architecture left = of(convolution("c", 3), pooling("p"), dense("d", 20), output());
        Architecture right =
                of(convolution("c", 5), new BatchNormalizationLayer("n"), pooling("p"), dense("d", 30), output());
        assertEquals(
                List.of(Change.CHANGED, Change.ONLY_RIGHT, Change.SAME, Change.CHANGED, Change.SAME),
                changes(left, right));
    }

    @Test
    void equalLayersGoBeforeChangedOnes() {
        Architecture left = of(dense("a", 1), dense("b", 2), dense("c", 3), output());
        Architecture right = of(dense("a", 2), dense("b", 3), dense("c", 4), output());
        List<Change> changes = changes(left, right);
        assertEquals(3, changes.stream().filter(Change.SAME::equals).count());
        assertTrue(changes.containsAll(List.of(Change.ONLY_LEFT, Change.ONLY_RIGHT)));
    }

    private static List<PlacedLayer> side(List<Row> rows, Function<Row, Optional<PlacedLayer>> side) {
        return rows.stream().flatMap(row -> side.apply(row).stream()).toList();
    }

    /** Returns what a layer prints, without its name. */
    private static String unnamed(Layer layer) {
        return layer.toString().replaceFirst("name=[^,\\]]*", "");
    }

    private static List<Change> changes(Architecture left, Architecture right) {
        return changes(ArchitectureComparison.of(left, right).rows());
    }

    private static List<Change> changes(List<Row> rows) {
        return rows.stream().map(Row::change).toList();
    }

    private static Architecture of(Layer... layers) {
        return new Architecture(INPUT, List.of(layers), Initialization.HE);
    }

    private static Layer dense(String name, int units) {
        return new DenseLayer(name, units, Activation.RELU);
    }

    private static Layer convolution(String name, int kernel) {
        return new ConvolutionLayer(name, 4, kernel, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU);
    }

    private static Layer pooling(String name) {
        return new MaxPoolingLayer(name, 2);
    }

    private static Layer output() {
        return new OutputLayer("output", OutputLayout.DIGITS);
    }
}
