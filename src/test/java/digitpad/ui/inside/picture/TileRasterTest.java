package digitpad.ui.inside.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.ui.inside.SampleNetworks;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileRasterTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 700;

    @Test
    void everyCellHasTheColorOfItsActivation() {
        Inspection inspection = SampleNetworks.inspection("best", false);
        NetworkStructure structure = inspection.structure();
        TileRaster raster = new TileRaster();
        raster.resize(WIDTH, HEIGHT);
        for (Viewport viewport : List.of(Viewport.FIT, new Viewport(2.5, -300, -120))) {
            PictureLayout layout = PictureLayout.of(structure, WIDTH, HEIGHT);
            raster.paint(inspection, layout, viewport, 1);
            Random random = new Random(5);
            int compared = 0;
            for (PictureLayout.Column column : layout.columns()) {
                Shape shape = column.shape();
                float[] values = inspection.activations().of(column.level());
                double fullScale = column.level() == 0 ? 1 : FigurePainter.maxAbs(values);
                ColorMap colors = column.level() == 0 ? ColorMap.INK : ColorMap.ACTIVATIONS;
                for (int i = 0; i < 200; i++) {
                    int map = random.nextInt(shape.maps());
                    int row = random.nextInt(shape.height());
                    int cellColumn = random.nextInt(shape.width());
                    double x = viewport.screenX(column.tileLeft(map) + (cellColumn + 0.5) * column.cellSide());
                    double y = viewport.screenY(column.tileTop(map) + (row + 0.5) * column.cellSide());
                    if (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT && column.cellSide() * viewport.scale() >= 2) {
                        compared++;
                        assertEquals(
                                colors.argb(values[shape.index(map, row, cellColumn)] / fullScale),
                                at(raster, x, y),
                                "level " + column.level() + " map " + map);
                    }
                }
            }
            assertTrue(compared > 100, compared + " cells large enough to compare");
        }
    }

    @Test
    void droppedUnitsAreTransparent() {
        Inspection inspection = SampleNetworks.inspection("best", true);
        int level = inspection.structure().lastLevel() - 1;
        TileRaster raster = new TileRaster();
        raster.resize(WIDTH, HEIGHT);
        PictureLayout layout = PictureLayout.of(inspection.structure(), WIDTH, HEIGHT);
        raster.paint(inspection, layout, Viewport.FIT, 1);
        PictureLayout.Column column = layout.column(level).orElseThrow();
        boolean[] keptUnits = inspection.dropout().orElseThrow().mask();
        for (int unit = 0; unit < keptUnits.length; unit++) {
            int pixel = at(raster, column.centerX(unit), column.centerY(unit));
            assertEquals(keptUnits[unit], pixel != 0, "unit " + unit);
        }
    }

    private static int at(TileRaster raster, double x, double y) {
        int row = (int) y;
        int column = (int) x;
        return raster.pixels()[row * WIDTH + column];
    }
}
