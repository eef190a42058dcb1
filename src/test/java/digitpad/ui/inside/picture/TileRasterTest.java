package digitpad.ui.inside.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.ui.inside.Anatomies;
import digitpad.ui.inside.cell.Brush;
import digitpad.ui.inside.cell.ColorMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileRasterTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 700;

    @Test
    void everyCellHasTheColourOfItsActivation() {
        Inspection seen = Anatomies.inspection("best", false);
        NetworkStructure anatomy = seen.structure();
        TileRaster raster = new TileRaster();
        raster.resize(WIDTH, HEIGHT);
        for (View view : List.of(View.WHOLE, new View(2.5, -300, -120))) {
            PictureLayout layout = PictureLayout.of(anatomy, WIDTH, HEIGHT);
            raster.paint(seen, layout, view, 1);
            Random random = new Random(5);
            int compared = 0;
            for (PictureLayout.Column column : layout.columns()) {
                Shape shape = column.shape();
                float[] values = seen.activations().of(column.level());
                double extent = column.level() == 0 ? 1 : Brush.extent(values);
                ColorMap colours = column.level() == 0 ? ColorMap.INK : ColorMap.ACTIVATIONS;
                for (int i = 0; i < 200; i++) {
                    int map = random.nextInt(shape.maps());
                    int row = random.nextInt(shape.height());
                    int across = random.nextInt(shape.width());
                    double x = view.x(column.tileLeft(map) + (across + 0.5) * column.cell());
                    double y = view.y(column.tileTop(map) + (row + 0.5) * column.cell());
                    if (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT && column.cell() * view.scale() >= 2) {
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
        Inspection seen = Anatomies.inspection("best", true);
        int level = seen.structure().lastLevel() - 1;
        TileRaster raster = new TileRaster();
        raster.resize(WIDTH, HEIGHT);
        PictureLayout layout = PictureLayout.of(seen.structure(), WIDTH, HEIGHT);
        raster.paint(seen, layout, View.WHOLE, 1);
        PictureLayout.Column column = layout.column(level).orElseThrow();
        boolean[] kept = seen.dropout().orElseThrow().mask();
        for (int unit = 0; unit < kept.length; unit++) {
            int pixel = at(raster, column.middleX(unit), column.middleY(unit));
            assertEquals(kept[unit], pixel != 0, "unit " + unit);
        }
    }

    private static int at(TileRaster raster, double x, double y) {
        int row = (int) y;
        int column = (int) x;
        return raster.pixels()[row * WIDTH + column];
    }
}
