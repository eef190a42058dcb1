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

/** Who goes by keyboard sees where they are, whatever has the focus. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class KeyboardInTheWindowTest {
    /** More than any screen has to go to. */
    private static final int MOST_TABS = 100;
    /** How far around something its ring is looked for; what lies beside it is further away. */
    private static final double AROUND = 3;

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
    void onThePad() {
        window.drawOne();
        window.awaitText("answer", "1");
        whateverHasTheFocusShowsIt();
    }

    @Test
    void insideTheNetwork() {
        window.drawOne();
        window.awaitText("answer", "1");
        window.click("tab-inside");
        window.awaitText("inside-answer", "1");
        window.await("why", () -> window.text("why-question").startsWith("Why 1?"));
        assertTrue(whateverHasTheFocusShowsIt().contains(window.node("network-picture", Node.class)));
    }

    @Test
    void whereItIsTrained() throws IOException {
        RunStore runs = new RunStore(home.resolve("data/runs"));
        for (String name : List.of("one", "other")) {
            RunFolder run = runs.create(
                    name,
                    TrainingPlan.of(Preset.QUICK),
                    DataSources.of(home.resolve("sample")),
                    TrainingData.of(SampleData.inMemory()));
            // Were they broken off, one would be offered, and the form, which is left less room, would scroll.
            Path record = run.recordFile();
            Files.writeString(record, Files.readString(record).replace("RUNNING", "FAILED"));
        }
        TrainTab.open(window);
        window.click("tab-runs");
        window.await("both runs", () -> boxes().size() == 2);
        window.robot().interact(() -> boxes().forEach(CheckBox::fire));
        window.await("a legend", () -> entries().size() == 2);
        Set<Node> seen = whateverHasTheFocusShowsIt();
        assertTrue(seen.containsAll(entries()), () -> "the legend, too: " + seen);
        assertTrue(seen.contains(window.node("start", Node.class)));

        ToggleButton entry = (ToggleButton) entries().iterator().next();
        goTo(entry);
        window.robot().push(KeyCode.SPACE);
        assertFalse(entry.isSelected(), "its curves are hidden");
        window.robot().push(KeyCode.SPACE);
        assertTrue(entry.isSelected(), "and come back by the same key, at the same place");
        assertSame(entry, focused());
    }

    /** After Space on Start there is Pause in its place: the next Space is for that one, and the eye has to see it. */
    @Test
    void theButtonInThePlaceOfOneThatWasPressedShowsItToo() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        goTo(window.node("start", Node.class));
        window.robot().push(KeyCode.SPACE);
        Node pause = window.node("pause", Node.class);
        window.await("the training", () -> pause.isFocused() && !pause.isDisabled());
        int[] with = above(pause);
        window.pressTab();
        window.pressTab();
        assertFalse(Arrays.equals(with, above(pause)), "a ring, whatever its colour");
    }

    /** Were Step disabled while it is at it, the focus would go on to Stop, and the next Space would end the training. */
    @Test
    void aTrainingIsSteppedByKeyboardFromItsStart() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "100000");
        tab.fill("batch-size", "5");
        Node step = window.node("step", Node.class);
        goTo(step);
        for (int steps = 1; steps <= 3; steps++) {
            String rest = "Paused after step " + steps + " of 100,000";
            window.robot().push(KeyCode.SPACE);
            assertSame(step, focused());
            window.awaitText("progress-title", rest);
            assertSame(step, focused());
        }
        // Held so long that it repeats, it is still pressed once.
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
    void whatDidNotGetTheFocusDoesNotShowOne() {
        TrainTab tab = TrainTab.withSmallNetwork(window);
        tab.fill("steps", "200");
        tab.fill("batch-size", "5");
        Node start = window.node("start", Node.class);
        int[] without = above(start);
        goTo(start);
        window.robot().push(KeyCode.SPACE);
        // Something that stays, whatever the training does.
        goTo(window.node("accuracy-log", Node.class));
        window.await("the result", () -> window.node("result", Node.class).isVisible() && !start.isDisabled());
        assertNotSame(start, focused(), "it could not have it while the network was being scored");
        assertArrayEquals(without, above(start));
    }

    private void goTo(Node node) {
        for (int i = 0; i < MOST_TABS && focused() != node; i++) {
            window.pressTab();
        }
        assertSame(node, focused());
    }

    /** Goes all around, twice; what it has come by. */
    private Set<Node> whateverHasTheFocusShowsIt() {
        Map<Node, int[]> with = new LinkedHashMap<>();
        Map<Node, Bounds> places = new LinkedHashMap<>();
        window.pressTab();
        Node first = focused();
        Node now = first;
        for (int i = 0; i < MOST_TABS && !with.containsKey(now); i++) {
            with.put(now, pixels(now));
            places.put(now, place(now));
            window.pressTab();
            now = focused();
        }
        assertSame(first, now, () -> "all around: " + with.keySet());
        List<Node> all = List.copyOf(with.keySet());
        for (int i = 0; i < all.size(); i++) {
            assertSame(all.get(i), focused());
            // Far from what has the focus now.
            Node other = all.get((i + all.size() / 2) % all.size());
            assertFalse(Arrays.equals(with.get(other), pixels(other)), () -> "nothing showed the focus of " + other);
            assertEquals(places.get(other), place(other), () -> "nothing moves for the focus, but " + other);
            window.pressTab();
        }
        return with.keySet();
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

    private Node focused() {
        Node owner = WaitForAsyncUtils.waitForAsyncFx(AppWindow.TIMEOUT_MILLIS, scene::getFocusOwner);
        assertNotNull(owner, "something has the focus");
        return owner;
    }

    /** What the window shows of something and close around it. */
    private int[] pixels(Node node) {
        Bounds place = place(node);
        return pixels(new Rectangle2D(
                place.getMinX() - AROUND,
                place.getMinY() - AROUND,
                place.getWidth() + 2 * AROUND,
                place.getHeight() + 2 * AROUND));
    }

    /** What it shows close above something, where nothing else is. */
    private int[] above(Node node) {
        Bounds place = place(node);
        return pixels(new Rectangle2D(place.getMinX(), place.getMinY() - AROUND, place.getWidth(), AROUND));
    }

    private int[] pixels(Rectangle2D part) {
        SnapshotParameters there = new SnapshotParameters();
        there.setViewport(part);
        return Snapshots.pixels(scene.getRoot(), there);
    }
}
