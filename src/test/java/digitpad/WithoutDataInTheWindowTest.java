package digitpad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WithoutDataInTheWindowTest {
    @TempDir
    Path home;

    private AppWindow window;

    @Start
    void open(Stage stage) {
        window = new AppWindow(stage, home, home.resolve("empty"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void missingData_offersDownloadAndDisablesStart() {
        window.click("tab-train");
        window.awaitText("data-status", "Not on this computer yet");
        assertTrue(window.node("download", Node.class).isVisible());
        assertTrue(window.node("start", Node.class).isDisabled());
    }
}
