package digitpad.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class NoticeBarTest {
    private final Notices notices = new Notices();

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new NoticeBar(notices), 800, 200));
        stage.show();
    }

    @Test
    void technicalDetails_areShownOnRequestOnly(FxRobot robot) {
        robot.interact(() -> notices.error(new ErrorMessage("Not saved.", Optional.of("java.io.IOException: broken"))));
        Label details = robot.lookup("#notice-details").queryAs(Label.class);
        assertEquals("Not saved.", robot.lookup("#notice").queryAs(Label.class).getText());
        assertFalse(details.isVisible());
        Hyperlink link = robot.lookup("#notice-details-link").queryAs(Hyperlink.class);
        robot.interact(link::fire);
        assertTrue(details.isVisible());
        assertEquals("java.io.IOException: broken", details.getText());
        robot.interact(link::fire);
        assertFalse(details.isVisible());
        robot.interact(link::fire);
        robot.interact(() -> notices.info("Saved."));
        assertFalse(details.isVisible());
        assertFalse(link.isVisible());
    }
}
