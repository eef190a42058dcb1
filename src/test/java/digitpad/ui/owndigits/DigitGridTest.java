package digitpad.ui.owndigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DigitGridTest {
    private static final int COUNT = 10_000;
    private static final int TIMEOUT_SECONDS = 60;
    private static final long MILLIS = TIMEOUT_SECONDS * 1000L;
    private static final double WIDTH = 600;
    private static final double HEIGHT = 450;

    private final ShownDigits digits = new ShownDigits();
    private DigitGrid grid;

    @Start
    void open(Stage stage) {
        grid = new DigitGrid(digits);
        stage.setScene(new Scene(grid, WIDTH, HEIGHT));
        stage.show();
        grid.requestFocus();
    }

    @Test
    void tenThousandDigits_haveFewNodes(FxRobot robot) throws TimeoutException {
        fill(robot, COUNT);
        int columns = grid.columns();
        assertTrue(columns >= 4, "columns: " + columns);
        assertEquals((COUNT + columns - 1) / columns, grid.getItems().size());
        robot.push(KeyCode.END);
        // The list scrolls in its next layout.
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        MILLIS,
                        () -> robot.lookup(".digit-tile").queryAll().stream().anyMatch(DigitGridTest::isSelected)));
        assertEquals(COUNT - 1, digits.selection().focus());
        assertTrue(tiles(robot) > 0);
        assertTrue(tiles(robot) < 20 * columns, "tiles: " + tiles(robot));
        robot.push(KeyCode.HOME);
        assertEquals(0, digits.selection().focus());
    }

    @Test
    void arrowKeys_moveInTheGrid(FxRobot robot) {
        fill(robot, 100);
        int columns = grid.columns();
        robot.push(KeyCode.DOWN);
        assertEquals(0, digits.selection().focus());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.RIGHT);
        assertEquals(columns + 1, digits.selection().focus());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(columns + 1, digits.selection().count());
        robot.push(KeyCode.UP);
        robot.push(KeyCode.LEFT);
        assertEquals(columns, digits.selection().focus());
        assertEquals(1, digits.selection().count());
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(digits.selection().focus() > 2 * columns);
        robot.push(KeyCode.PAGE_UP);
        assertEquals(0, digits.selection().focus() % columns);
    }

    @Test
    void space_selectsFirstDigitAndDeselectsIt(FxRobot robot) {
        robot.push(KeyCode.SPACE);
        assertEquals(0, digits.selection().count());
        fill(robot, 20);
        robot.push(KeyCode.SPACE);
        assertTrue(digits.selection().contains(0), "the first digit is selected");
        assertEquals(1, digits.selection().count());
        robot.push(KeyCode.SPACE);
        assertEquals(0, digits.selection().count());
    }

    @Test
    void clicks_selectLikeInAFileList(FxRobot robot) {
        fill(robot, 20);
        List<Node> tiles = robot.lookup(".digit-tile").match(Node::isVisible).queryAll().stream()
                .toList();
        robot.clickOn(tiles.get(0));
        assertEquals(1, digits.selection().count());
        robot.press(KeyCode.SHIFT);
        robot.clickOn(tiles.get(2));
        robot.release(KeyCode.SHIFT);
        assertEquals(3, digits.selection().count());
        robot.press(KeyCode.CONTROL);
        robot.clickOn(tiles.get(1));
        robot.release(KeyCode.CONTROL);
        assertEquals(2, digits.selection().count());
    }

    private void fill(FxRobot robot, int count) {
        Stroke stroke = new Stroke(List.of(new InkPoint(100, 50), new InkPoint(100, 210)), 16);
        OwnDigit digit = new OwnDigit(1, Instant.EPOCH, new Ink(List.of(stroke)), Optional.empty());
        Thumbnail thumbnail = Thumbnail.of(digit);
        robot.interact(() -> digits.setAll(IntStream.range(0, count)
                .mapToObj(i -> new DigitItem(Path.of(i + ".json"), 1, Instant.EPOCH, thumbnail))
                .toList()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int tiles(FxRobot robot) {
        return robot.lookup(".digit-tile").queryAll().size();
    }

    private static boolean isSelected(Node tile) {
        return tile.isVisible()
                && tile.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected"));
    }
}
