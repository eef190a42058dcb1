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
    void theNewestLineIsInSightHoweverManyCame(FxRobot robot) {
        for (int lot = 1; lot <= 60; lot++) {
            int many = lot;
            robot.interact(() -> add(many));
            assertEquals(lines.size() - 1, lastInSight(robot));
        }
    }

    @Test
    void twoLotsBeforeTheListIsLaidOutAreFollowedToo(FxRobot robot) {
        robot.interact(() -> add(30));
        robot.interact(() -> {
            add(8);
            add(1);
        });
        assertEquals(lines.size() - 1, lastInSight(robot));
    }

    @Test
    void linesThatWereThereBeforeItAreFollowed(FxRobot robot) {
        robot.interact(() -> {
            add(57);
            frame(100);
        });
        assertEquals(lines.size() - 1, lastInSight(robot));
    }

    @Test
    void theEndStaysInSightWhateverTheListsHeight(FxRobot robot) {
        robot.interact(() -> add(57));
        for (int height : new int[] {230, 60, 41, 400, 97}) {
            robot.interact(() -> setHeight(height));
            assertEquals(lines.size() - 1, lastInSight(robot), "at a height of " + height);
            assertEquals(height, log.getHeight());
        }
    }

    @Test
    void whoScrollsBackIsLeftThere(FxRobot robot) {
        robot.interact(() -> add(40));
        lastInSight(robot);
        robot.interact(() -> log.scrollTo(10));
        int read = lastInSight(robot);
        robot.interact(() -> add(20));
        assertEquals(read, lastInSight(robot));

        robot.interact(() -> log.scrollTo(59));
        assertEquals(59, lastInSight(robot));
        robot.interact(() -> add(5));
        assertEquals(64, lastInSight(robot));
    }

    @Test
    void aSelectionStopsItToo(FxRobot robot) {
        robot.interact(() -> add(40));
        int before = lastInSight(robot);
        robot.interact(() -> {
            log.getSelectionModel().select(38);
            add(20);
        });
        assertEquals(before, lastInSight(robot));
    }

    @Test
    void ofAnotherRunTheEndIsShown(FxRobot robot) {
        robot.interact(() -> add(40));
        lastInSight(robot);
        robot.interact(() -> log.scrollTo(0));
        lastInSight(robot);
        robot.interact(() -> {
            lines.setAll(IntStream.range(0, 90).mapToObj(i -> "another, " + i).toList());
            add(1);
        });
        assertEquals(90, lastInSight(robot));
    }

    /** A new list of a size that does not hang on the stage's, which tests share. */
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

    private void add(int many) {
        for (int i = 0; i < many; i++) {
            lines.add("step " + lines.size() + ", a line that is wider than its list by far");
        }
    }

    /** The greatest row whose middle lies in the list. */
    private int lastInSight(FxRobot robot) {
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
