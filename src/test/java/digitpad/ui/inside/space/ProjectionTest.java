package digitpad.ui.inside.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.NetworkStructure;
import digitpad.ui.inside.SampleNetworks;
import digitpad.ui.inside.cell.CellRef;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 400;
    private static final double PIXEL = 1e-6;

    @Test
    void everyNetwork_fitsTheView() {
        for (NetworkStructure structure : SampleNetworks.presetStructures()) {
            SpaceLayout layout = SpaceLayout.of(structure);
            Projection projection = Projection.of(layout, Camera.START, WIDTH, HEIGHT);
            for (Wall wall : layout.walls()) {
                for (int corner = 0; corner < 4; corner++) {
                    Point2D pixel = projection.point(
                            wall, (corner % 2 - 0.5) * wall.width(), ((corner >> 1) - 0.5) * wall.height());
                    assertTrue(
                            pixel.getX() > 0 && pixel.getX() < WIDTH,
                            structure.model().name() + pixel);
                    assertTrue(
                            pixel.getY() > 0 && pixel.getY() < HEIGHT,
                            structure.model().name() + pixel);
                }
            }
        }
    }

    /**
     * From any side, the cell under the pixel in the middle of a random cell is that cell, or one of a wall that is
     * nearer, which rays through the pixel hit first.
     */
    @Test
    void cellUnderPixel_isNearestOnItsRay() {
        Random random = new Random(24);
        int same = 0;
        for (NetworkStructure structure : SampleNetworks.presetStructures()) {
            SpaceLayout layout = SpaceLayout.of(structure);
            for (int i = 0; i < 400; i++) {
                Camera camera = new Camera(
                        random.nextDouble() * 2 * Math.PI - Math.PI,
                        (random.nextDouble() - 0.5) * 2.4,
                        0.6 + 4 * random.nextDouble(),
                        200 * random.nextDouble() - 100,
                        200 * random.nextDouble() - 100);
                Projection projection = Projection.of(layout, camera, WIDTH, HEIGHT);
                Wall wall = layout.walls().get(random.nextInt(layout.walls().size()));
                CellRef cell = new CellRef(
                        wall.level(),
                        random.nextInt(wall.maps()),
                        random.nextInt(wall.shape().height()),
                        random.nextInt(wall.shape().width()));
                Point2D pixel = projection.point(
                        wall,
                        wall.left(cell.map()) + (cell.column() + 0.5) * wall.cellSide(),
                        wall.top(cell.map()) + (cell.row() + 0.5) * wall.cellSide());
                Optional<CellRef> expected = firstOnRay(layout, camera, wall, cell);
                assertEquals(expected, projection.cellAt(pixel.getX(), pixel.getY()), camera + " " + cell);
                if (expected.equals(Optional.of(cell))) {
                    same++;
                }
            }
        }
        assertTrue(same > 500, "many cells are visible: " + same);
    }

    /** Follows the ray through a cell in space, and returns the first cell that it hits. */
    private static Optional<CellRef> firstOnRay(SpaceLayout layout, Camera camera, Wall wall, CellRef cell) {
        double[] start = {
            wall.axis(),
            wall.top(cell.map()) + (cell.row() + 0.5) * wall.cellSide(),
            -(wall.left(cell.map()) + (cell.column() + 0.5) * wall.cellSide())
        };
        double[] forward = {
            Math.sin(camera.yaw()) * Math.cos(camera.pitch()),
            Math.sin(camera.pitch()),
            Math.cos(camera.yaw()) * Math.cos(camera.pitch())
        };
        Optional<CellRef> first = Optional.empty();
        double nearest = Double.POSITIVE_INFINITY;
        for (Wall other : layout.walls()) {
            double along = (other.axis() - start[0]) / forward[0];
            Optional<CellRef> hit = other.cellAt(-(start[2] + along * forward[2]), start[1] + along * forward[1]);
            if (hit.isPresent() && along < nearest) {
                nearest = along;
                first = hit;
            }
        }
        return first;
    }

    @Test
    void quarterTurn_showsTheInputUpright() {
        SpaceLayout layout =
                SpaceLayout.of(SampleNetworks.inspection("tutorial", false).structure());
        Projection projection = Projection.of(layout, new Camera(Math.PI / 2, 0, 1, 0, 0), WIDTH, HEIGHT);
        Wall input = layout.wall(0);
        Point2D topLeft = projection.point(input, -input.width() / 2, -input.height() / 2);
        Point2D bottomRight = projection.point(input, input.width() / 2, input.height() / 2);
        assertTrue(topLeft.getX() < bottomRight.getX() && topLeft.getY() < bottomRight.getY());
        assertEquals(
                bottomRight.getX() - topLeft.getX(), bottomRight.getY() - topLeft.getY(), PIXEL, "the input is square");
        assertEquals(
                0, projection.farthestFirst().get(layout.walls().size() - 1).level(), "the input is nearest");
    }

    @Test
    void zoomAroundPoint_keepsThePoint() {
        SpaceLayout layout =
                SpaceLayout.of(SampleNetworks.inspection("tutorial", false).structure());
        Wall wall = layout.wall(2);
        Point2D before = Projection.of(layout, Camera.START, WIDTH, HEIGHT).point(wall, 10, -20);
        Camera zoomed = Camera.START.zoomed(3, before.getX() - WIDTH / 2, before.getY() - HEIGHT / 2);
        Point2D after = Projection.of(layout, zoomed, WIDTH, HEIGHT).point(wall, 10, -20);
        assertEquals(before.getX(), after.getX(), PIXEL);
        assertEquals(before.getY(), after.getY(), PIXEL);
    }
}
