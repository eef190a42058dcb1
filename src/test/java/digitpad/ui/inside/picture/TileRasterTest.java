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
    void everyCellHasTheColourOfItsActivation() {
        Inspection seen = SampleNetworks.inspection("best", false);
        NetworkStructure anatomy = seen.structure();
        TileRaster raster = new TileRaster();
        raster.resize(WIDTH, HEIGHT);
        for (Viewport view : List.of(Viewport.FIT, new Viewport(2.5, -300, -120))) {
            PictureLayout layout = PictureLayout.of(anatomy, WIDTH, HEIGHT);
            raster.paint(seen, layout, view, 1);
            Random random = new Random(5);
            int compared = 0;
            for (PictureLayout.Column column : layout.columns()) {
                Shape shape = column.shape();
                float[] values = seen.activations().of(column.level());
                double extent = column.level() == 0 ? 1 : FigurePainter.maxAbs(values);
                ColorMap colours = column.level() == 0 ? ColorMap.INK : ColorMap.ACTIVATIONS;
                for (int i = 0; i < 200; i++) {
                    int map = random.nextInt(shape.maps());
                    int row = random.nextInt(shape.height());
                    int across = random.nextInt(shape.width());
                    double x = view.screenX(column.tileLeft(map) + (across + 0.5) * column.cellSide());
                    double y = view.screenY(column.tileTop(map) + (row + 0.5) * column.cellSide());
                    if (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT && column.cellSide() * view.scale() >= 2) {
                        compared++;
                        assertEquals(
                                colours.argb(values[shape.index(map, row, across)] / extent),
                                at(raster, x, y),
                                "level " + column.level() + " map " + map);
                    }
                }
            }
            assertTrue(compared > 100, compared + " cells are large enough to be sure of");
        }
    }

    @Test
    void unitsThatDropoutBlanksLeaveThePicture() {
        Inspection seen = SampleNetworks.inspection("best", true);
        int level = seen.structure().lastLevel() - 1;
        TileRaster raster = new TileRaster();
        raster.resize(WIDTH, HEIGHT);
        PictureLayout layout = PictureLayout.of(seen.structure(), WIDTH, HEIGHT);
        raster.paint(seen, layout, Viewport.FIT, 1);
        PictureLayout.Column column = layout.column(level).orElseThrow();
        boolean[] kept = seen.dropout().orElseThrow().mask();
        for (int unit = 0; unit < kept.length; unit++) {
            int pixel = at(raster, column.centerX(unit), column.centerY(unit));
            assertEquals(kept[unit], pixel != 0, "unit " + unit);
        }
    }

    private static int at(TileRaster raster, double x, double y) {
        int row = (int) y;
        int column = (int) x;
        return raster.pixels()[row * WIDTH + column];
    }
}
