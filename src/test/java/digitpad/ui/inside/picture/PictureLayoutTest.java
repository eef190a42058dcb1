package digitpad.ui.inside.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.ui.inside.cell.CellRef;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureLayoutTest {
    private static final double ROUNDING = 1e-6;

    @ParameterizedTest
    @MethodSource("digitpad.ui.inside.SampleNetworks#presetStructures")
    void allLevelsExceptTheOutputsFitTheWindow(NetworkStructure structure) {
        for (double[] size : new double[][] {{776, 320}, {576, 250}, {1500, 800}}) {
            List<PictureLayout.Column> columns =
                    PictureLayout.of(structure, size[0], size[1]).columns();
            assertEquals(structure.lastLevel(), columns.size());
            double right = 0;
            for (PictureLayout.Column column : columns) {
                String what = structure.model().name() + ", level " + column.level() + " in " + size[0];
                assertTrue(column.left() >= right - ROUNDING, what + " overlaps the previous column");
                right = column.left() + column.width();
                assertTrue(right <= size[0] + ROUNDING, what + " ends at " + right);
                assertTrue(column.top() >= -ROUNDING && column.top() + column.height() <= size[1] + ROUNDING, what);
                assertTrue(column.tileSide() >= 3, what + " has tiles of " + column.tileSide());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.ui.inside.SampleNetworks#presetStructures")
    void centerOfACellBelongsToTheCell(NetworkStructure structure) {
        Random random = new Random(3);
        for (PictureLayout.Column column : PictureLayout.of(structure, 800, 320).columns()) {
            Shape shape = column.shape();
            for (int i = 0; i < 50; i++) {
                CellRef cell = new CellRef(
                        column.level(),
                        random.nextInt(shape.maps()),
                        random.nextInt(shape.height()),
                        random.nextInt(shape.width()));
                double x = column.tileLeft(cell.map()) + (cell.column() + 0.5) * column.cellSide();
                double y = column.tileTop(cell.map()) + (cell.row() + 0.5) * column.cellSide();
                assertEquals(
                        Optional.of(cell), PictureLayout.of(structure, 800, 320).cellAt(x, y));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("digitpad.ui.inside.SampleNetworks#presetStructures")
    void singleLevelHasLargerTiles(NetworkStructure structure) {
        PictureLayout whole = PictureLayout.of(structure, 800, 320);
        for (int level = 1; level < structure.lastLevel(); level++) {
            List<PictureLayout.Column> opened =
                    PictureLayout.ofLevel(structure, level, 800, 320).columns();
            assertEquals(1, opened.size());
            assertTrue(
                    opened.get(0).tileSide()
                            > 1.4 * whole.column(level).orElseThrow().tileSide(),
                    "level " + level);
            assertTrue(opened.get(0).width() <= 800 && opened.get(0).height() <= 320);
        }
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        Viewport zoomed = Viewport.FIT.zoomed(2, 300, 100, 800, 320).zoomed(1.5, 310, 90, 800, 320);
        Viewport zoomedFurther = zoomed.zoomed(1.25, 200, 150, 800, 320);
        assertEquals(zoomed.pictureX(200), zoomedFurther.pictureX(200), 1e-9);
        assertEquals(zoomed.pictureY(150), zoomedFurther.pictureY(150), 1e-9);
        assertEquals(
                zoomedFurther.pictureX(17),
                zoomedFurther.pictureX(zoomedFurther.screenX(zoomedFurther.pictureX(17))),
                1e-9);
    }

    @Test
    void pictureAlwaysFillsTheViewport() {
        Viewport viewport = Viewport.FIT.zoomed(3, 400, 160, 800, 320).moved(5_000, -5_000, 800, 320);
        assertEquals(0, viewport.left());
        assertEquals(320 - 3 * 320, viewport.top(), 1e-9);
        assertEquals(Viewport.FIT, viewport.zoomed(0.01, 10, 10, 800, 320));
    }
}
