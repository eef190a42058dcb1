package digitpad.ui.inside.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.Inspection;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.Palette;
import digitpad.ui.inside.SampleNetworks;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.InspectionViewModel;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class SpaceViewTest {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 400;
    private static final Palette PALETTE = new Palette(
            Color.WHITE, Color.BLACK, Color.GRAY, Color.LIGHTGRAY, Color.BLUE, Color.GREEN, Color.RED, Color.RED);
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final InspectionViewModel model = new InspectionViewModel();
    private Inspection inspection;
    private SpaceView view;

    @Start
    void open(Stage stage) {
        inspection = SampleNetworks.inspection("tutorial", false);
        view = new SpaceView(model, new SimpleObjectProperty<>(PALETTE));
        // The test turns the network itself.
        view.turningProperty().set(false);
        model.show(inspection);
        stage.setScene(new Scene(new StackPane(view), WIDTH, HEIGHT));
        stage.show();
    }

    private Point2D onScreen(CellRef cell) {
        Wall wall = SpaceLayout.of(inspection.structure()).wall(cell.level());
        Point2D pixel = Projection.of(
                        SpaceLayout.of(inspection.structure()), view.camera(), view.getWidth(), view.getHeight())
                .point(
                        wall,
                        wall.left(cell.map()) + (cell.column() + 0.5) * wall.cellSide(),
                        wall.top(cell.map()) + (cell.row() + 0.5) * wall.cellSide());
        return view.localToScreen(pixel);
    }

    /** Returns the center of the view, whose size can be that of an earlier test's window. */
    private Point2D center() {
        return new Point2D(view.getWidth() / 2, view.getHeight() / 2);
    }

    @Test
    void cellUnderMouse_isHoveredAndPinned(FxRobot robot) {
        CellRef cell = new CellRef(0, 0, 12, 2);
        // Large enough for a mouse that stands on whole pixels.
        Point2D place = view.screenToLocal(onScreen(cell)).subtract(center());
        robot.interact(() -> view.setCamera(Camera.START.zoomed(8, place.getX(), place.getY())));
        robot.moveTo(onScreen(cell));
        assertEquals(Optional.of(cell), model.hoveredProperty().get());
        robot.clickOn(MouseButton.PRIMARY);
        assertEquals(Optional.of(cell), model.pinnedProperty().get());
        robot.clickOn(MouseButton.PRIMARY);
        assertEquals(Optional.empty(), model.pinnedProperty().get());
    }

    @Test
    void dragging_turnsAndPinsNothing(FxRobot robot) {
        Camera before = view.camera();
        Point2D center = view.localToScreen(center());
        robot.moveTo(center).press(MouseButton.PRIMARY);
        robot.moveTo(center.add(60, 40)).release(MouseButton.PRIMARY);
        assertTrue(view.camera().yaw() < before.yaw(), "the near side follows the mouse to the right");
        assertTrue(view.camera().pitch() > before.pitch(), "the camera rises as the network is pulled down");
        assertEquals(Optional.empty(), model.pinnedProperty().get());
        robot.interact(view::zoomToFit);
        assertEquals(Camera.START, view.camera());
    }

    @Test
    void wheel_zoomsAroundTheMouse(FxRobot robot) {
        CellRef cell = new CellRef(0, 0, 12, 2);
        Point2D mouse = onScreen(cell);
        robot.moveTo(mouse).scroll(3, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(1, view.camera().zoom());
        assertEquals(0, mouse.distance(onScreen(cell)), 1, "the cell stays under the mouse");
    }

    @Test
    void idleNetwork_turnsToAndFro(FxRobot robot) {
        robot.interact(() -> {
            IdleTurn turn = new IdleTurn(view);
            turn.handle(SECOND);
            turn.handle(4 * SECOND);
            assertEquals(Camera.START.yaw(), view.camera().yaw(), "not yet");
            turn.handle(11 * SECOND);
            double turned = view.camera().yaw();
            assertTrue(turned > Camera.START.yaw(), "to one side");
            turn.restart();
            turn.handle(12 * SECOND);
            turn.handle(15 * SECOND);
            assertEquals(turned, view.camera().yaw(), "stays where the user interrupted it");
        });
    }

    @Test
    void hiddenView_isNotPainted(FxRobot robot) {
        robot.interact(() -> view.setVisible(false));
        long painted = view.paintedFrames();
        robot.interact(() -> model.show(SampleNetworks.inspection("tutorial", false)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(painted, view.paintedFrames());
        robot.interact(() -> view.setVisible(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(painted + 1, view.paintedFrames());
    }

    @Test
    void turnTable_isSavedAsAnimation(FxRobot robot) throws Exception {
        Path file = folder.resolve("turn.gif");
        Notices notices = new Notices();
        try (Background background = new Background(Platform::runLater)) {
            robot.interact(() -> new TurnTableExport(view, background, notices).save(file));
            WaitForAsyncUtils.waitFor(60, java.util.concurrent.TimeUnit.SECONDS, () -> Files.exists(file));
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(60, reader.getNumImages(true));
            assertFalse(samePixels(reader.read(0), reader.read(20)), "the network has turned");
        } finally {
            reader.dispose();
        }
    }

    private static boolean samePixels(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
