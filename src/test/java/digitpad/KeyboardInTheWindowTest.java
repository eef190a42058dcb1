package digitpad;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who goes by keyboard sees where they are, whatever has the focus. */
@ExtendWith(ApplicationExtension.class)
class KeyboardInTheWindowTest {
    private static final int PATIENCE_MILLIS = 10_000;
    /** More than any screen has to go to. */
    private static final int MOST_TABS = 100;
    /** What may lie around something that has the focus. */
    private static final double AROUND = 6;

    @TempDir
    Path home;

    private AppWindow window;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        window = new AppWindow(stage, home, data);
        scene = stage.getScene();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draw", "inside", "train"})
    void whateverHasTheFocusShowsIt(String screen) {
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("tab-" + screen);
        Set<Node> seen = new LinkedHashSet<>();
        window.robot().push(KeyCode.TAB);
        Node first = focused();
        Node now = first;
        for (int i = 0; i < MOST_TABS && seen.add(now); i++) {
            int[] with = pixels(now);
            window.robot().push(KeyCode.TAB);
            Node next = focused();
            assertFalse(Arrays.equals(with, pixels(now)), () -> "nothing shows that the focus was here: " + seen);
            now = next;
        }
        assertTrue(now == first && seen.size() > 5, () -> "all around: " + seen);
    }

    private Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, scene::getFocusOwner);
    }

    /** What the window shows of something and close around it. */
    private int[] pixels(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
            var place = node.localToScene(node.getLayoutBounds());
            SnapshotParameters there = new SnapshotParameters();
            there.setViewport(new Rectangle2D(
                    place.getMinX() - AROUND,
                    place.getMinY() - AROUND,
                    place.getWidth() + 2 * AROUND,
                    place.getHeight() + 2 * AROUND));
            WritableImage image = scene.getRoot().snapshot(there, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        });
    }
}
