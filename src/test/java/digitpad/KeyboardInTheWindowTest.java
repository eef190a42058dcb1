package digitpad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.network.Preset;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every control shows when it has the focus, and the program moves the focus visibly. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class KeyboardInTheWindowTest {
    /** More than the number of controls of any screen. */
    private static final int MAX_TABS = 100;
    /** The distance in pixels around a node in which its focus ring lies, but no other node. */
    private static final double RING_WIDTH = 3;

    @TempDir
    Path home;

    private AppWindow window;
    private Scene scene;

    @Start
    void open(Stage stage) {
        window = AppWindow.withSampleData(stage, home);
        scene = stage.getScene();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void drawScreen_showsFocus() {
        window.drawOne();
        window.awaitText("answer", "1");
        tabThroughAllControls();
    }

    @Test
    void insideScreen_showsFocus() {
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("tab-inside");
        window.awaitText("inside-answer", "1");
        window.await("the explanation", () -> window.text("why-question").startsWith("Why 1?"));
        assertTrue(tabThroughAllControls().contains(window.node("network-picture", Node.class)));
    }

    @Test
    void trainScreen_showsFocus() throws IOException {
        RunStore runs = new RunStore(home.resolve("data/runs"));
        for (String name : List.of("one", "other")) {
            RunFolder run = runs.create(
                    name,
                    TrainingPlan.of(Preset.QUICK),
                    DataSources.of(home.resolve("sample")),
                    TrainingData.of(SampleData.inMemory()));
            // The window offers to resume an interrupted run, and the form, with less room, would then scroll.
            Path record = run.recordFile();
            Files.writeString(record, Files.readString(record).replace("RUNNING", "FAILED"));
        }
        TrainTab.open(window);
        window.click("tab-runs");
        window.await("both runs", () -> boxes().size() == 2);
        window.robot().interact(() -> boxes().forEach(CheckBox::fire));
        window.await("the legend", () -> entries().size() == 2);
        Set<Node> controls = tabThroughAllControls();
        assertTrue(controls.containsAll(entries()), () -> "the legend entries are missing: " + controls);
        assertTrue(controls.contains(window.node("start", Node.class)));

        ToggleButton entry = (ToggleButton) entries().iterator().next();
        moveFocusTo(entry);
        window.robot().push(KeyCode.SPACE);
        assertFalse(entry.isSelected(), "Space hides the curves");
        window.robot().push(KeyCode.SPACE);
        assertTrue(entry.isSelected(), "Space shows the curves again");
        assertSame(entry, focused());
    }

    @Test
    void modelsScreen_showsFocus() {
        window.click("tab-models");
        window.await("the details", () -> !window.text("model-title").isEmpty());
        Set<Node> controls = tabThroughAllControls();
        for (String id : List.of("models", "models-search", "model-note", "model-duplicate", "model-export")) {
            assertTrue(controls.contains(window.node(id, Node.class)), id);
        }
    }

    /** Space on Start replaces Start with Pause, which the next Space would press: the user has to see its focus. */
    @Test
    void buttonThatReplacesPressedOne_showsFocus() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        moveFocusTo(window.node("start", Node.class));
        window.robot().push(KeyCode.SPACE);
        Node pause = window.node("pause", Node.class);
        window.await("the training", () -> pause.isFocused() && !pause.isDisabled());
        int[] focusedPixels = pixelsAbove(pause);
        window.pressTab();
        window.pressTab();
        assertFalse(Arrays.equals(focusedPixels, pixelsAbove(pause)), "a focus ring above Pause");
    }

    /** If Step were disabled during a step, the focus would move to Stop, and the next Space would stop the run. */
    @Test
    void spaceStepsTrainingFromTheStart() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        Node step = window.node("step", Node.class);
        moveFocusTo(step);
        for (int steps = 1; steps <= 3; steps++) {
            String paused = "Paused after step " + steps + " of 100,000";
            window.robot().push(KeyCode.SPACE);
            assertSame(step, focused());
            window.awaitText("progress-title", paused);
            assertSame(step, focused());
        }
        // A held key repeats its event, but counts as one press.
        for (int i = 0; i < 3; i++) {
            window.robot().interact(() -> Event.fireEvent(step, shiftSpace()));
        }
        window.awaitText("progress-title", "Paused after step 103 of 100,000");
        assertSame(step, focused());
    }

    private static KeyEvent shiftSpace() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, true, false, false, false);
    }

    @Test
    void controlWithoutFocus_showsNoFocusRing() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "200");
        tab.fill("batch-size", "5");
        Node start = window.node("start", Node.class);
        int[] unfocusedPixels = pixelsAbove(start);
        moveFocusTo(start);
        window.robot().push(KeyCode.SPACE);
        // A control that stays during training.
        moveFocusTo(window.node("accuracy-log", Node.class));
        window.await("the result", () -> window.node("result", Node.class).isVisible() && !start.isDisabled());
        assertNotSame(start, focused(), "Start lost the focus while it was disabled");
        assertArrayEquals(unfocusedPixels, pixelsAbove(start));
    }

    private void moveFocusTo(Node node) {
        for (int i = 0; i < MAX_TABS && focused() != node; i++) {
            window.pressTab();
        }
        assertSame(node, focused());
    }

    /**
     * Presses Tab through all controls twice, and checks that each looks different with the focus but does not move.
     * Returns the controls.
     */
    private Set<Node> tabThroughAllControls() {
        Map<Node, int[]> focusedPixels = new LinkedHashMap<>();
        Map<Node, Bounds> places = new LinkedHashMap<>();
        window.pressTab();
        Node first = focused();
        Node now = first;
        for (int i = 0; i < MAX_TABS && !focusedPixels.containsKey(now); i++) {
            focusedPixels.put(now, pixels(now));
            places.put(now, placeInContent(now));
            window.pressTab();
            now = focused();
        }
        assertSame(first, now, () -> "Tab does not return to the first control: " + focusedPixels.keySet());
        List<Node> all = List.copyOf(focusedPixels.keySet());
        for (int i = 0; i < all.size(); i++) {
            assertSame(all.get(i), focused());
            // A control far from the focused one.
            Node other = all.get((i + all.size() / 2) % all.size());
            assertFalse(Arrays.equals(focusedPixels.get(other), pixels(other)), () -> "no focus ring: " + other);
            assertEquals(
                    places.get(other), placeInContent(other), () -> "the focus ring changes the layout of " + other);
            window.pressTab();
        }
        return focusedPixels.keySet();
    }

    private Set<CheckBox> boxes() {
        return window.robot().lookup(".runs .check-box").match(Node::isVisible).queryAllAs(CheckBox.class);
    }

    private Set<Node> entries() {
        return window.robot().lookup(".legend-entry").match(Node::isVisible).queryAll();
    }

    private static Bounds place(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                AppWindow.TIMEOUT_MILLIS, () -> node.localToScene(node.getLayoutBounds()));
    }

    /** Returns where a node is within what scrolls: a form that is higher than the window follows the focus. */
    private static Bounds placeInContent(Node node) {
        Node content = node;
        while (content.getParent() != null
                && !content.getParent().getStyleClass().contains("viewport")) {
            content = content.getParent();
        }
        Node scrolled = content;
        return WaitForAsyncUtils.waitForAsyncFx(
                AppWindow.TIMEOUT_MILLIS, () -> scrolled.sceneToLocal(node.localToScene(node.getLayoutBounds())));
    }

    private Node focused() {
        Node owner = WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, scene::getFocusOwner);
        assertNotNull(owner, "no control has the focus");
        return owner;
    }

    /** Returns the pixels of a node and of the ring around it. */
    private int[] pixels(Node node) {
        Bounds place = place(node);
        return pixels(new Rectangle2D(
                place.getMinX() - RING_WIDTH,
                place.getMinY() - RING_WIDTH,
                place.getWidth() + 2 * RING_WIDTH,
                place.getHeight() + 2 * RING_WIDTH));
    }

    /** Returns the pixels of the ring above a node. */
    private int[] pixelsAbove(Node node) {
        Bounds place = place(node);
        return pixels(new Rectangle2D(place.getMinX(), place.getMinY() - RING_WIDTH, place.getWidth(), RING_WIDTH));
    }

    private int[] pixels(Rectangle2D area) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(area);
        return Snapshots.pixels(scene.getRoot(), parameters);
    }
}
