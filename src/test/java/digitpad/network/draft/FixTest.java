package digitpad.network.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.ArchitectureCheck.Problem;
import digitpad.network.AveragePoolingLayer;
import digitpad.network.ConvolutionLayer;
import digitpad.network.ConvolutionLayer.Padding;
import digitpad.network.DenseLayer;
import digitpad.network.Initialization;
import digitpad.network.Layer;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FixTest {
    private static Draft draft(Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(layers));
        all.add(new OutputLayer("output", OutputLayout.DIGITS));
        return new Draft(all, Initialization.HE, Preset.QUICK.recipe());
    }

    private static Layer first(Draft draft) {
        return draft.layers().get(0);
    }

    @Test
    void networkThatFits_needsNone() {
        assertEquals(Optional.empty(), Fix.of(Draft.of(Preset.TUTORIAL)));
    }

    @Test
    void kernelLargerThanTheMaps_isPadded() {
        Draft draft = draft(
                new MaxPoolingLayer("pool1", 4),
                new ConvolutionLayer("conv1", 8, 9, 1, Padding.VALID, true, Activation.NONE));
        Fix fix = Fix.of(draft).orElseThrow();
        assertEquals("Pad the maps (\"same\")", fix.text());
        assertEquals(Padding.SAME, ((ConvolutionLayer) fix.result().layers().get(1)).padding());
    }

    @Test
    void squaresLargerThanTheMaps_shrink() {
        Draft draft = draft(
                new MaxPoolingLayer("pool1", 3), new MaxPoolingLayer("pool2", 3), new AveragePoolingLayer("pool3", 4));
        Fix fix = Fix.of(draft).orElseThrow();
        assertEquals("Use squares of 3x3", fix.text());
        assertEquals(new AveragePoolingLayer("pool3", 3), fix.result().layers().get(2));
    }

    @Test
    void poolingOfSingleCells_isRemoved() {
        Draft draft = draft(
                new MaxPoolingLayer("pool1", 4), new MaxPoolingLayer("pool2", 4), new MaxPoolingLayer("pool3", 2));
        Fix fix = Fix.of(draft).orElseThrow();
        assertEquals("Remove this layer", fix.text());
        assertEquals(3, fix.result().layers().size());
    }

    @Test
    void convolutionAfterDenseLayer_isMovedBeforeIt() {
        Draft draft = draft(
                new DenseLayer("dense1", 10, Activation.NONE),
                new DenseLayer("dense2", 10, Activation.NONE),
                new ConvolutionLayer("conv1", 8, 3, 1, Padding.SAME, true, Activation.NONE));
        Fix fix = Fix.of(draft).orElseThrow();
        assertEquals("Move it before \"dense1\"", fix.text());
        assertEquals("conv1", first(fix.result()).name());
    }

    @Test
    void tooManyParameters_areReducedToTheLimit() {
        Draft draft = draft(
                new DenseLayer("dense1", 4_096, Activation.NONE), new DenseLayer("dense2", 4_096, Activation.NONE));
        Fix fix = Fix.of(draft).orElseThrow();
        DenseLayer reduced = (DenseLayer) fix.result().layers().get(1);
        // 8,000,000 - 4,096 * 785 = 4,784,640 = 4,097 * 1,167 + 3,441
        assertEquals(new DenseLayer("dense2", 1_167, Activation.NONE), reduced);
        assertEquals("Use 1,167 units", fix.text());
    }

    @Test
    void tooManyLayers_haveNoSingleFix() {
        Draft draft = draft();
        while (draft.layers().size() <= Architecture.MAX_LAYERS) {
            draft = draft.add(0, LayerKind.NORMALIZATION);
        }
        assertEquals(Optional.empty(), Fix.of(draft));
    }

    /** Fixes any random list of layers, however wrong, until nothing is left that has a fix. */
    @Property(tries = 300)
    void fixSolvesItsProblem(@ForAll @Size(max = 14) List<@IntRange(max = 5) Integer> kinds) {
        Draft draft = draft();
        for (int kind : kinds) {
            draft = draft.add(draft.layers().size() - 1, LayerKind.addable().get(kind));
        }
        for (int i = 0; i < 40 && draft.check().problem().isPresent(); i++) {
            Problem problem = draft.check().problem().get();
            Fix fix = Fix.of(draft).orElseThrow();
            Optional<Problem> next = fix.result().check().problem();
            boolean removed = fix.result().layers().size() < draft.layers().size();
            assertTrue(removed
                    || next.isEmpty()
                    || next.get().layer() > problem.layer()
                    || next.get().kind() != problem.kind());
            draft = fix.result();
        }
        assertEquals(Optional.empty(), draft.check().problem());
    }
}
