package digitpad.network.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Activation;
import digitpad.network.ActivationLayer;
import digitpad.network.Architecture;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ArchitectureCheck.Kind;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.DropoutLayer;
import digitpad.network.Layer;
import digitpad.network.Preset;
import digitpad.network.RandomArchitectures;
import digitpad.network.Shape;
import digitpad.network.StartingPoint;
import digitpad.network.draft.DraftCheck.Size;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static List<String> names(Draft draft) {
        return draft.layers().stream().map(Layer::name).toList();
    }

    @Test
    void unchangedDraft_isTheSameNetwork() {
        for (StartingPoint start : StartingPoint.all()) {
            assertEquals(
                    start.preset(),
                    Draft.of(start.preset()).network(start.preset().id()));
        }
    }

    @Property(tries = 200)
    void joinedNetwork_splitsToTheSameDraft(@ForAll long seed) {
        Draft draft = random(seed);
        Preset network = draft.network("a");
        assertEquals(network, Draft.of(network).network("a"));
        assertEquals(
                withoutNames(draft.layers()), withoutNames(Draft.of(network).layers()));
    }

    private static Draft random(long seed) {
        Architecture architecture = RandomArchitectures.draw(Draft.INPUT, seed);
        double dropout = new Random(seed).nextInt(10) / 10.0;
        return Draft.of(new Preset("random", architecture, Preset.QUICK.recipe().withDropout(dropout)));
    }

    private static List<Layer> withoutNames(List<Layer> layers) {
        return layers.stream().map(layer -> layer.accept(new Renaming("x"))).toList();
    }

    @Test
    void tutorial_hasOneLayerForEachOperation() {
        Draft draft = Draft.of(Preset.TUTORIAL);
        assertEquals(
                List.of(
                        "conv1",
                        "activation1",
                        "pool1",
                        "conv2",
                        "activation2",
                        "pool2",
                        "dense",
                        "activation3",
                        "dropout1",
                        "output"),
                names(draft));
        assertEquals(new DropoutLayer("dropout1", 0.5), draft.layers().get(8));
    }

    @Property(tries = 100)
    void sizesAddUpToThoseOfTheNetwork(@ForAll long seed) {
        Draft draft = random(seed);
        DraftCheck check = draft.check();
        assertTrue(check.problem().isEmpty());
        assertEquals(draft.layers().size(), check.sizes().size());
        Architecture architecture = draft.network("a").architecture();
        assertEquals(architecture.parameterCount(), check.parameters());
        assertEquals(
                architecture.placedLayers().stream()
                        .mapToLong(PlacedLayer::multiplyAdds)
                        .sum(),
                check.multiplyAdds());
        Shape shape = Draft.INPUT;
        for (int i = 0; i < draft.layers().size(); i++) {
            shape = draft.layers().get(i).output(shape);
            assertEquals(shape, check.sizes().get(i).output());
        }
    }

    @Test
    void layersAreNumberedAfterEachChange() {
        Draft draft = Draft.of(Preset.TUTORIAL).add(1, LayerKind.CONVOLUTION).remove(3);
        assertEquals(
                List.of(
                        "conv1",
                        "conv2",
                        "activation1",
                        "conv3",
                        "activation2",
                        "pool1",
                        "dense1",
                        "activation3",
                        "dropout1",
                        "output"),
                names(draft));
        Draft moved = draft.move(0, 2);
        assertEquals(3, ((ConvolutionLayer) moved.layers().get(0)).kernel());
        assertEquals(5, ((ConvolutionLayer) moved.layers().get(2)).kernel());
        assertEquals(names(draft).size(), names(moved).stream().distinct().count());
    }

    @Test
    void copy_isPlacedAfterItsOriginal() {
        Draft draft = Draft.of(Preset.TUTORIAL).duplicate(6);
        assertEquals(
                new DenseLayer("dense1", 1_024, Activation.NONE), draft.layers().get(6));
        assertEquals(
                new DenseLayer("dense2", 1_024, Activation.NONE), draft.layers().get(7));
    }

    @Test
    void output_staysLast() {
        Draft draft = Draft.of(Preset.QUICK);
        int output = draft.layers().size() - 1;
        assertThrows(IllegalArgumentException.class, () -> draft.remove(output));
        assertThrows(IllegalArgumentException.class, () -> draft.move(0, output));
        assertThrows(IllegalArgumentException.class, () -> draft.duplicate(output));
        assertThrows(IllegalArgumentException.class, () -> draft.add(output + 1, LayerKind.DENSE));
    }

    @Test
    void reluAfterAnotherLayer_staysALayer() {
        Draft draft = Draft.of(StartingPoint.all().get(0).preset());
        Draft withRelu = draft.add(3, LayerKind.ACTIVATION);
        Layer added = withRelu.network("a").architecture().layers().stream()
                .filter(ActivationLayer.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(Activation.RELU, ((ActivationLayer) added).activation());
    }

    @Test
    void problem_namesTheLayerOfTheDraft() {
        Draft draft = Draft.of(Preset.TUTORIAL).add(9, LayerKind.POOLING);
        DraftCheck check = draft.check();
        assertEquals(9, check.problem().orElseThrow().layer());
        assertEquals(Kind.UNITS, check.problem().orElseThrow().kind());
        assertEquals(9, check.sizes().size());
        assertEquals(new Size(Shape.units(1_024), 0, 0), check.sizes().get(8));
    }

    @Test
    void fortyLayersIsTheLimit() {
        Draft draft = Draft.of(StartingPoint.all().get(3).preset());
        while (draft.layers().size() < Architecture.MAX_LAYERS) {
            draft = draft.add(0, LayerKind.NORMALIZATION);
        }
        assertTrue(draft.check().problem().isEmpty());
        assertEquals(
                Kind.LAYERS,
                draft.add(0, LayerKind.NORMALIZATION)
                        .check()
                        .problem()
                        .orElseThrow()
                        .kind());
    }

    @Test
    void reluOfAConvolution_doesNotCountAsALayer() {
        Draft draft = Draft.of(Preset.TUTORIAL);
        assertEquals(6, draft.layerCount());
        assertEquals(10, draft.layers().size());
    }

    @Test
    void addedLayers_haveTheirKind() {
        Draft draft = Draft.of(Preset.QUICK);
        for (LayerKind kind : LayerKind.addable()) {
            assertEquals(kind, LayerKind.of(draft.add(0, kind).layers().get(0)));
            assertFalse(draft.add(0, kind).equals(draft));
        }
        assertEquals(
                6,
                LayerKind.addable().stream()
                        .map(LayerKind::prefix)
                        .collect(Collectors.toSet())
                        .size());
    }
}
