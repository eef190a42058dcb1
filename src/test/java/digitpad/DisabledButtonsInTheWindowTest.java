package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.ui.controls.DisabledHint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every disabled button says why it is disabled. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DisabledButtonsInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, home.resolve("no-data"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyDisabledButton_hasAReason() {
        for (String tab : List.of("draw", "inside", "train", "models")) {
            window.click("tab-" + tab);
            List<Control> disabled = window
                    .robot()
                    .lookup(node -> node instanceof ButtonBase && node.isDisabled() && isShown(node))
                    .queryAllAs(Control.class)
                    .stream()
                    .toList();
            assertFalse(disabled.isEmpty(), tab);
            assertEquals(
                    List.of(),
                    disabled.stream()
                            .filter(control -> reasons(control).findAny().isEmpty())
                            .toList(),
                    tab);
        }
    }

    private static Stream<String> reasons(Node control) {
        return Stream.<Node>iterate(control, node -> node != null, Node::getParent)
                .flatMap(node -> DisabledHint.of(node).stream());
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, part -> part != null, Node::getParent).allMatch(Node::isVisible);
    }
}
