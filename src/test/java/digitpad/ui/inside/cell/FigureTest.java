package digitpad.ui.inside.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.CellRegion;
import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.explanation.FullyConnected;
import digitpad.explanation.Inspection;
import digitpad.explanation.MapwiseLayer;
import digitpad.explanation.NetworkLayer;
import digitpad.explanation.Topic;
import digitpad.ui.inside.SampleNetworks;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Map<Class<? extends NetworkLayer>, Class<? extends Figure>> FIGURES = Map.of(
            Convolution.class, ConvolutionFigure.class,
            FullyConnected.class, UnitFigure.class,
            MapwiseLayer.class, MapwiseFigure.class);

    private static Inspection seen;

    @BeforeAll
    static void inspect() {
        seen = SampleNetworks.inspection("best", false);
    }

    @Test
    void eachKindOfLayerHasItsOwnFigure() {
        assertEquals(
                FIGURES.keySet().size(),
                NetworkLayer.class.getPermittedSubclasses().length,
                "a layer without a figure in this test");
        for (int level = 1; level < seen.structure().lastLevel(); level++) {
            NetworkLayer layer = seen.structure().layer(level);
            Class<? extends Figure> expected = FIGURES.entrySet().stream()
                    .filter(kind -> kind.getKey().isInstance(layer))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            assertInstanceOf(expected, at(level).figure(), "level " + level);
        }
        assertInstanceOf(PixelFigure.class, at(0).figure());
        assertInstanceOf(SoftmaxFigure.class, at(seen.structure().lastLevel()).figure());
    }

    @Test
    void inputsLieInTheLevelBelow() {
        for (int level = 1; level < seen.structure().lastLevel(); level++) {
            List<CellInput> inputs = at(level).inputs();
            assertFalse(inputs.isEmpty(), "level " + level);
            for (CellInput input : inputs) {
                assertTrue(input.map() < seen.structure().shape(level - 1).maps(), "level " + level);
            }
        }
        assertEquals(List.of(), at(0).inputs());
        assertEquals(List.of(), at(seen.structure().lastLevel()).inputs());
    }

    @Test
    void inputOfAConvolutionIsItsWindowOnTheMapShown() {
        int level = levelOf(Convolution.class, 2);
        CellRef spot = new CellRef(level, 3, 2, 4);
        Selection selection = new Selection(seen, spot, OptionalInt.of(5));
        ConvolutionCell cell = selection.convolutionCell((Convolution) selection.layer());
        assertEquals(List.of(new CellInput(5, cell.region(), true)), selection.inputs());
    }

    @Test
    void aUnitPointsOutItsSixStrongestInputMaps() {
        Selection unit = at(levelOf(FullyConnected.class, 1));
        assertEquals(6, unit.inputs().size());
        CellRegion whole = CellRegion.of(unit.layer().input());
        assertTrue(unit.inputs().stream()
                .allMatch(input -> input.outlined() && input.region().equals(whole)));
    }

    @Test
    void paddingIsReadAboutWhereTheWindowReachesOverTheEdge() {
        Inspection padded = SampleNetworks.inspection("tutorial", false);
        Figure corner = new Selection(padded, new CellRef(1, 0, 0, 0), OptionalInt.empty()).figure();
        assertEquals(Topic.PADDING, corner.specificTopic());
        assertEquals(Topic.CONVOLUTION, corner.topic(), "the kind is the same");
        Figure middle = new Selection(padded, new CellRef(1, 0, 10, 10), OptionalInt.empty()).figure();
        assertEquals(Topic.CONVOLUTION, middle.specificTopic());
        assertEquals(Topic.CONVOLUTION, at(1).figure().specificTopic(), "this network does not pad");
    }

    @Test
    void titlesSayWhereTheCellIs() {
        assertEquals("input · row 0, column 0", at(0).figure().title());
        int convolution = levelOf(Convolution.class, 1);
        String name = seen.structure().layer(convolution).name();
        assertEquals(
                name + " · map 0 · row 0, column 0", at(convolution).figure().title());
        int dense = levelOf(FullyConnected.class, 1);
        assertEquals(
                seen.structure().layer(dense).name() + " · unit 0",
                at(dense).figure().title());
        assertEquals(
                "output · the probability of 0",
                at(seen.structure().lastLevel()).figure().title());
    }

    /** The level of the {@code count}-th layer of a kind. */
    private static int levelOf(Class<? extends NetworkLayer> kind, int count) {
        int found = 0;
        for (int level = 1; level < seen.structure().levelCount(); level++) {
            if (kind.isInstance(seen.structure().layer(level)) && ++found == count) {
                return level;
            }
        }
        throw new AssertionError("no such layer: " + kind);
    }

    private static Selection at(int level) {
        return new Selection(seen, new CellRef(level, 0, 0, 0), OptionalInt.empty());
    }
}
