package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LogPaneTest {
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private LogPane log;
    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        frame(100);
        stage.show();
    }

    @Test
    void newestLineIsVisibleAfterManyLines(FxRobot robot) {
        for (int batch = 1; batch <= 60; batch++) {
            int count = batch;
            robot.interact(() -> add(count));
            assertEquals(lines.size() - 1, lastVisible(robot));
        }
    }

    @Test
    void twoAdditionsBeforeLayoutAreFollowed(FxRobot robot) {
        robot.interact(() -> add(30));
        robot.interact(() -> {
            add(8);
            add(1);
        });
        assertEquals(lines.size() - 1, lastVisible(robot));
    }

    @Test
    void existingLinesAreFollowed(FxRobot robot) {
        robot.interact(() -> {
            add(57);
            frame(100);
        });
        assertEquals(lines.size() - 1, lastVisible(robot));
    }

    @Test
    void endStaysVisibleAtAnyHeight(FxRobot robot) {
        robot.interact(() -> add(57));
        for (int height : new int[] {230, 60, 41, 400, 97}) {
            robot.interact(() -> setHeight(height));
            assertEquals(lines.size() - 1, lastVisible(robot), "at a height of " + height);
            assertEquals(height, log.getHeight());
        }
    }

    @Test
    void scrollingBackStopsFollowing(FxRobot robot) {
        robot.interact(() -> add(40));
        lastVisible(robot);
        robot.interact(() -> log.scrollTo(10));
        int read = lastVisible(robot);
        robot.interact(() -> add(20));
        assertEquals(read, lastVisible(robot));

        robot.interact(() -> log.scrollTo(59));
        assertEquals(59, lastVisible(robot));
        robot.interact(() -> add(5));
        assertEquals(64, lastVisible(robot));
    }

    @Test
    void selectionStopsFollowing(FxRobot robot) {
        robot.interact(() -> add(40));
        int before = lastVisible(robot);
        robot.interact(() -> {
            log.getSelectionModel().select(38);
            add(20);
        });
        assertEquals(before, lastVisible(robot));
    }

    @Test
    void anotherRunScrollsToEnd(FxRobot robot) {
        robot.interact(() -> add(40));
        lastVisible(robot);
        robot.interact(() -> log.scrollTo(0));
        lastVisible(robot);
        robot.interact(() -> {
            lines.setAll(IntStream.range(0, 90).mapToObj(i -> "another, " + i).toList());
            add(1);
        });
        assertEquals(90, lastVisible(robot));
    }

    /** Creates a list whose size does not depend on the stage, which the tests share. */
    private void frame(double height) {
        log = new LogPane(lines);
        log.setMaxWidth(300);
        setHeight(height);
        stage.setScene(new Scene(new StackPane(log)));
    }

    private void setHeight(double height) {
        log.setMinHeight(height);
        log.setMaxHeight(height);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            lines.add("step " + lines.size() + ", a line that is much wider than the list");
        }
    }

    /** Returns the last row whose center is visible. */
    private int lastVisible(FxRobot robot) {
        int[] last = {-1};
        robot.interact(() -> {
            log.getParent().applyCss();
            log.getParent().layout();
            Bounds list = log.localToScene(log.getLayoutBounds());
            for (Node node : log.lookupAll(".list-cell")) {
                double middle = node.localToScene(node.getLayoutBounds()).getCenterY();
                if (node instanceof ListCell<?> cell
                        && cell.isVisible()
                        && !cell.isEmpty()
                        && middle > list.getMinY()
                        && middle < list.getMaxY()) {
                    last[0] = Math.max(last[0], cell.getIndex());
                }
            }
        });
        return last[0];
    }
}
