package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window at the sizes of small and scaled screens, and what it remembers of its size. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class WindowSizesTest {
    /** From the smallest size, over scaled laptop screens, to the default size. */
    private static final List<double[]> SIZES = List.of(
            new double[] {800, 520},
            new double[] {960, 540},
            new double[] {1024, 600},
            new double[] {1093, 614},
            new double[] {1280, 720},
            new double[] {1200, 760});

    private static final double REMEMBERED_WIDTH = 900;

    @TempDir
    Path home;

    private AppWindow window;
    private Stage stage;

    @Start
    void open(Stage shown) throws IOException {
        stage = shown;
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/settings.json"), """
                {"penWidth": 24, "window": {"x": 100, "y": 80, "width": 900, "height": 600, "maximized": false}}""");
        window = AppWindow.withSampleData(shown, home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void drawScreen_isReachableAtEachSize() {
        assertReachable("pad", "preview", "confidence", "probability-9", "pen", "width", "save", "label-9");
    }

    @Test
    void picturePreview_isReachableAtEachSize() {
        onUiThread(() -> {
            ClipboardContent content = new ClipboardContent();
            WritableImage picture = new WritableImage(60, 100);
            picture.getPixelWriter().setColor(30, 50, Color.BLACK);
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.click("paste");
        window.await(
                "the preview", () -> window.node("picture-preview", Node.class).isVisible());
        assertReachable("picture-preview-image", "picture-preview-caption", "picture-preview-close", "pad", "label-9");
    }

    @Test
    void insideScreen_isReachableAtEachSize() {
        window.click("tab-inside");
        assertReachable("inside-pad", "network-picture", "picture-export", "cell-figure", "topic-text", "why-9");
    }

    @Test
    void trainScreen_isReachableAtEachSize() {
        TrainTab.open(window);
        for (double[] size : SIZES) {
            resize(size);
            assertInside("start", "without scrolling");
        }
        assertReachable("samples", "accuracy-plot", "accuracy-more", "loss-plot", "loss-log", "tab-runs", "log");
    }

    @Test
    void modelsScreen_isVisibleAtEachSize() {
        window.click("tab-models");
        for (double[] size : SIZES) {
            resize(size);
            for (String id :
                    List.of("models", "models-search", "models-undo", "model-details", "model-delete", "free-space")) {
                assertInside(id, "without scrolling");
            }
        }
    }

    @Test
    void rememberedSizePlaceAndPenWidthAreUsed() {
        assertEquals(REMEMBERED_WIDTH, stage.getWidth());
        assertEquals(600, stage.getHeight());
        assertEquals(100, stage.getX());
        assertEquals(80, stage.getY());
        assertEquals(24, window.node("width", Slider.class).getValue());
    }

    @Test
    void changedSizeAndPenWidthAreSaved() {
        resize(new double[] {1000, 640});
        window.robot().interact(() -> window.node("width", Slider.class).setValue(30));
        window.await("the new size", () -> settings().contains("\"width\" : 1000.0"));
        window.await("the new pen width", () -> settings().contains("\"penWidth\" : 30.0"));
    }

    /** The chip has a fixed height, which a higher label would exceed: it would lose the lower ends of letters. */
    @Test
    void modelChip_showsItsWholeText() {
        Node label = window.node("model-chip", Node.class).lookup(".label");
        Bounds text = label.lookup(".text").getBoundsInParent();
        assertTrue(
                text.getMinY() >= 0 && text.getMaxY() <= label.getLayoutBounds().getHeight(),
                () -> text + " in " + label.getLayoutBounds());
        Bounds chip = bounds("model-chip");
        assertTrue(label.getLayoutBounds().getHeight() <= chip.getHeight(), label.getLayoutBounds()::toString);
    }

    @Test
    void smallestSizeIsAllowed() {
        assertTrue(stage.getMinWidth() <= 800 && stage.getMinHeight() <= 520, "no larger minimum");
    }

    /** Asserts that the header is visible and that scrolling down brings each node completely into the window. */
    private void assertReachable(String... ids) {
        for (double[] size : SIZES) {
            resize(size);
            assertInside("theme", "in the header");
            for (String id : ids) {
                ScrollPane scroll = scrollPaneOf(id);
                onUiThread(() -> scrollTo(scroll, window.node(id, Node.class)));
                assertInside(id, "after scrolling");
                assertInside("tab-train", "while the content is scrolled");
                assertTrue(
                        scroll.getContent().getLayoutBounds().getWidth()
                                <= scroll.getViewportBounds().getWidth(),
                        () -> id + " needs horizontal scrolling at " + size[0]);
            }
        }
    }

    private static void scrollTo(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        double top =
                content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
        double hidden = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, Math.max(0, top - 5) / hidden));
        scroll.getScene().getRoot().layout();
    }

    private ScrollPane scrollPaneOf(String id) {
        return Stream.iterate(window.node(id, Node.class), node -> node != null, Node::getParent)
                .filter(node -> node.getStyleClass().contains("scrolling-content"))
                .map(ScrollPane.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " cannot be scrolled to"));
    }

    private void assertInside(String id, String when) {
        Bounds place = bounds(id);
        boolean inside = place.getWidth() > 0
                && place.getMinX() >= 0
                && place.getMinY() >= 0
                && place.getMaxX() <= stage.getScene().getWidth()
                && place.getMaxY() <= stage.getScene().getHeight();
        assertTrue(inside, () -> id + " " + when + " at " + stage.getWidth() + "x" + stage.getHeight() + ": " + place);
    }

    private Bounds bounds(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, () -> {
            Node node = window.node(id, Node.class);
            node.getScene().getRoot().layout();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private void resize(double[] size) {
        // Again and again: a window that shrinks while it opens gets its size back once.
        window.await("the new size", () -> {
            stage.setWidth(size[0]);
            stage.setHeight(size[1]);
            return stage.getScene().getWidth() == size[0] && stage.getScene().getHeight() == size[1];
        });
        onUiThread(() -> stage.getScene().getRoot().layout());
    }

    private static void onUiThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, action);
    }

    private String settings() {
        try {
            return Files.readString(home.resolve("data/settings.json"));
        } catch (IOException e) {
            return "";
        }
    }
}
