package digitpad.ui.inside.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.explanation.Inspection;
import digitpad.network.Shape;
import digitpad.ui.inside.SampleNetworks;
import digitpad.ui.inside.cell.ColorMap;
import org.junit.jupiter.api.Test;

class WallRasterTest {
    @Test
    void everyCell_hasItsPixel() {
        Inspection inspection = SampleNetworks.inspection("tutorial", false);
        SpaceLayout layout = SpaceLayout.of(inspection.structure());
        for (int level = 0; level < inspection.structure().lastLevel(); level++) {
            Wall wall = layout.wall(level);
            Shape shape = wall.shape();
            float[] values = inspection.activations().of(level);
            WallRaster raster = new WallRaster(wall);
            raster.paint(values, 1, ColorMap.ACTIVATIONS, new boolean[0]);
            for (int map = 0; map < wall.maps(); map += 3) {
                for (int row = 0; row < shape.height(); row++) {
                    for (int column = 0; column < shape.width(); column++) {
                        double right = wall.left(map) + (column + 0.5) * wall.cellSide();
                        double down = wall.top(map) + (row + 0.5) * wall.cellSide();
                        int x = (int) Math.floor((right + wall.width() / 2) * raster.density());
                        int y = (int) Math.floor((down + wall.height() / 2) * raster.density());
                        assertEquals(
                                ColorMap.ACTIVATIONS.argb(values[shape.index(map, row, column)]),
                                raster.argb(x, y),
                                level + " " + map + " " + row + " " + column);
                    }
                }
            }
        }
    }

    @Test
    void unitsThatAreNotShown_areTransparent() {
        Wall wall = new Wall(1, Shape.units(2), 2, 0, 12, 3, 2);
        WallRaster raster = new WallRaster(wall);
        raster.paint(new float[] {1, 1}, 1, ColorMap.ACTIVATIONS, new boolean[] {false, true});
        assertEquals(0, raster.argb(1, 1));
        assertEquals(ColorMap.ACTIVATIONS.argb(1), raster.argb(6, 1));
        assertEquals(0, raster.argb(4, 1), "between units");
    }
}
