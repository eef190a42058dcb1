package digitpad.ui.inside.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PictureExportTest {
    @TempDir
    Path folder;

    private final FakeUiThread uiThread = new FakeUiThread();
    private final Background background = new Background(uiThread);
    private final Notices notices = new Notices();
    private Pane view;

    @Start
    void open(Stage stage) {
        view = new Pane(new Rectangle(10, 20, 30, 40));
        ((Rectangle) view.getChildren().get(0)).setFill(Color.RED);
        view.setPrefSize(100, 80);
        // In a group, the view keeps its size, even if another test left a larger window.
        stage.setScene(new Scene(new Group(view), 100, 80));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void savesViewAtDoubleSizeWithBackground() throws Exception {
        Path file = folder.resolve("view.png");
        save(file);
        uiThread.runUntil(() -> notices.currentProperty().get().isPresent());
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains(file.toString()));
        BufferedImage saved = ImageIO.read(file.toFile());
        assertEquals(200, saved.getWidth());
        assertEquals(160, saved.getHeight());
        assertEquals(0xFFFF0000, saved.getRGB(2 * 25, 2 * 40));
        assertEquals(0xFFFFFFFF, saved.getRGB(2 * 80, 2 * 40));
    }

    @Test
    void failureToSaveIsReported() throws Exception {
        save(Files.createFile(folder.resolve("no-folder")).resolve("view.png"));
        uiThread.runUntil(() -> notices.currentProperty().get().isPresent());
        assertEquals(
                Notices.Kind.ERROR,
                notices.currentProperty().get().orElseThrow().kind());
    }

    private void save(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> new PictureExport(view, background, notices).save(file));
    }
}
