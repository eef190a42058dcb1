package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LogPaneTest {
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private LogPane log;

    @Start
    void show(Stage stage) {
        log = new LogPane(lines);
        stage.setScene(new Scene(log, 300, 100));
        stage.show();
    }

    @Test
    void theNewestLineIsInSightHoweverManyCame(FxRobot robot) {
        for (int lot = 1; lot <= 12; lot++) {
            int many = lot;
            robot.interact(() -> IntStream.range(0, many)
                    .forEach(i -> lines.add("step " + lines.size() + ", a line that is wider than its list by far")));
            // What the list asks of itself is done a turn later.
            robot.interact(() -> {});
            assertEquals(lines.size() - 1, lastInSight(robot));
        }
    }

    /** The greatest row whose middle lies in the list. */
    private int lastInSight(FxRobot robot) {
        int[] last = {-1};
        robot.interact(() -> {
            log.layout();
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
