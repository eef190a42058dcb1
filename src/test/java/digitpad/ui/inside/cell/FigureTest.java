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

    private static Inspection inspection;

    @BeforeAll
    static void inspect() {
        inspection = SampleNetworks.inspection("best", false);
    }

    @Test
    void eachKindOfLayerHasItsOwnFigure() {
        assertEquals(
                FIGURES.keySet().size(),
                NetworkLayer.class.getPermittedSubclasses().length,
                "add the new kind of layer to this test");
        for (int level = 1; level < inspection.structure().lastLevel(); level++) {
            NetworkLayer layer = inspection.structure().layer(level);
            Class<? extends Figure> expected = FIGURES.entrySet().stream()
                    .filter(kind -> kind.getKey().isInstance(layer))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            assertInstanceOf(expected, at(level).figure(), "level " + level);
        }
        assertInstanceOf(PixelFigure.class, at(0).figure());
        assertInstanceOf(
                SoftmaxFigure.class, at(inspection.structure().lastLevel()).figure());
    }

    @Test
    void inputsAreInThePreviousLevel() {
        for (int level = 1; level < inspection.structure().lastLevel(); level++) {
            List<CellInput> inputs = at(level).inputs();
            assertFalse(inputs.isEmpty(), "level " + level);
            for (CellInput input : inputs) {
                assertTrue(input.map() < inspection.structure().shape(level - 1).maps(), "level " + level);
            }
        }
        assertEquals(List.of(), at(0).inputs());
        assertEquals(List.of(), at(inspection.structure().lastLevel()).inputs());
    }

    @Test
    void convolutionInputIsRegionOfShownMap() {
        int level = levelOf(Convolution.class, 2);
        CellRef ref = new CellRef(level, 3, 2, 4);
        Selection selection = new Selection(inspection, ref, OptionalInt.of(5));
        ConvolutionCell cell = selection.convolutionCell((Convolution) selection.layer());
        assertEquals(List.of(new CellInput(5, cell.region(), true)), selection.inputs());
    }

    @Test
    void unitHighlightsItsSixStrongestInputMaps() {
        Selection unit = at(levelOf(FullyConnected.class, 1));
        assertEquals(6, unit.inputs().size());
        CellRegion whole = CellRegion.of(unit.layer().input());
        assertTrue(unit.inputs().stream()
                .allMatch(input -> input.outlined() && input.region().equals(whole)));
    }

    @Test
    void paddingIsTheTopicAtTheEdge() {
        Inspection padded = SampleNetworks.inspection("tutorial", false);
        Figure corner = new Selection(padded, new CellRef(1, 0, 0, 0), OptionalInt.empty()).figure();
        assertEquals(Topic.PADDING, corner.specificTopic());
        assertEquals(Topic.CONVOLUTION, corner.topic(), "the kind of cell is the same");
        Figure middle = new Selection(padded, new CellRef(1, 0, 10, 10), OptionalInt.empty()).figure();
        assertEquals(Topic.CONVOLUTION, middle.specificTopic());
        assertEquals(Topic.CONVOLUTION, at(1).figure().specificTopic(), "this network has no padding");
    }

    @Test
    void titleGivesThePositionOfTheCell() {
        assertEquals("input · row 0, column 0", at(0).figure().title());
        int convolution = levelOf(Convolution.class, 1);
        String name = inspection.structure().layer(convolution).name();
        assertEquals(
                name + " · map 0 · row 0, column 0", at(convolution).figure().title());
        int dense = levelOf(FullyConnected.class, 1);
        assertEquals(
                inspection.structure().layer(dense).name() + " · unit 0",
                at(dense).figure().title());
        assertEquals(
                "output · probability of 0",
                at(inspection.structure().lastLevel()).figure().title());
    }

    /** Returns the level of the {@code count}-th layer of a kind. */
    private static int levelOf(Class<? extends NetworkLayer> kind, int count) {
        int found = 0;
        for (int level = 1; level < inspection.structure().levelCount(); level++) {
            if (kind.isInstance(inspection.structure().layer(level)) && ++found == count) {
                return level;
            }
        }
        throw new AssertionError("no such layer: " + kind);
    }

    private static Selection at(int level) {
        return new Selection(inspection, new CellRef(level, 0, 0, 0), OptionalInt.empty());
    }
}
