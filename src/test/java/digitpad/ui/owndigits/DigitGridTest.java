package digitpad.ui.owndigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.owndigits.OwnDigit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    /** Room for seven columns: with the rows of 10,000 digits in seven columns, the list itself stops one row early. */
    private static final double WIDTH = 900;

    private static final double HEIGHT = 600;

    private static final Thumbnail THUMBNAIL = Thumbnail.of(new OwnDigit(
            1,
            Instant.EPOCH,
            new Ink(List.of(new Stroke(List.of(new InkPoint(100, 50), new InkPoint(100, 210)), 16))),
            Optional.empty()));

    private final ShownDigits digits = new ShownDigits();
    private DigitGrid grid;

    @Start
    void open(Stage stage) {
        grid = new DigitGrid(digits);
        stage.setScene(new Scene(grid));
        // The stage may have the size of another test's.
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        grid.requestFocus();
    }

    @Test
    void tenThousandDigits_haveFewNodes(FxRobot robot) {
        fill(robot, COUNT);
        int columns = grid.columns();
        assertTrue(columns >= 4, "columns: " + columns);
        assertEquals((COUNT + columns - 1) / columns, grid.getItems().size());
        robot.push(KeyCode.END);
        assertEquals(COUNT - 1, digits.selection().focus());
        assertTrue(tiles(robot) > 0);
        assertTrue(tiles(robot) < 20 * columns, "tiles: " + tiles(robot));
        assertLastDigitIsVisible(robot);
        robot.push(KeyCode.HOME);
        assertEquals(0, digits.selection().focus());
    }

    @Test
    void endKey_beforeLayout_revealsLastDigit(FxRobot robot) {
        DigitItem item = item(0);
        robot.interact(() -> {
            digits.setAll(Collections.nCopies(COUNT, item));
            press(KeyCode.END);
        });
        assertLastDigitIsVisible(robot);
    }

    @Test
    void endKey_revealsLastDigitAtAnyHeight(FxRobot robot) {
        fill(robot, COUNT);
        for (int height = 300; height <= 700; height += 20) {
            int now = height;
            robot.interact(() -> {
                grid.getScene().getWindow().setHeight(now);
                press(KeyCode.HOME);
            });
            robot.interact(() -> press(KeyCode.END));
            assertLastDigitIsVisible(robot);
        }
    }

    private void press(KeyCode key) {
        grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
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
        robot.interact(() -> digits.setAll(
                IntStream.range(0, count).mapToObj(DigitGridTest::item).toList()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static DigitItem item(int index) {
        return new DigitItem(Path.of(index + ".json"), 1, Instant.EPOCH, THUMBNAIL);
    }

    /** Lays out the grid, instead of waiting until the window does it, and checks that the last tile is in view. */
    private void assertLastDigitIsVisible(FxRobot robot) {
        List<Integer> rows = new ArrayList<>();
        AtomicBoolean visible = new AtomicBoolean();
        robot.interact(() -> {
            grid.layout();
            visible.set(robot.from(grid).lookup(".digit-tile").queryAll().stream()
                    .anyMatch(tile -> isSelected(tile) && isInView(tile)));
            robot.from(grid).lookup(".tile-row").queryAllAs(ListCell.class).forEach(row -> rows.add(row.getIndex()));
        });
        assertTrue(
                visible.get(),
                () -> "rows " + rows + " of " + grid.getItems().size() + " in a height of " + grid.getHeight());
    }

    private boolean isInView(Node tile) {
        Bounds inGrid = grid.sceneToLocal(tile.localToScene(tile.getBoundsInLocal()));
        return inGrid.getMinY() >= 0 && inGrid.getMaxY() <= grid.getHeight();
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
