package digitpad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.files.UserFolders;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the real application in a window and operates it with mouse and keyboard. */
final class AppWindow implements AutoCloseable {
    /**
     * Long, because training threads have a low priority and are slow on a busy computer. The system property
     * {@code digitpad.test.timeout} sets another one.
     */
    private static final int TIMEOUT_SECONDS = Integer.getInteger("digitpad.test.timeout", 300);

    /** The timeout for tasks on the UI thread. */
    static final long TIMEOUT_MILLIS = TIMEOUT_SECONDS * 1_000L;

    /** The names of the threads that write files: the background's write queue and training. */
    private static final Set<String> WRITER_THREADS = Set.of("writer", "training");

    private static final int EVENTS_PER_KEY = 5;

    private final DigitPad digitPad;
    private final RunStore runs;
    private final FxRobot robot = new FxRobot();
    private final Set<Thread> earlierWriterThreads = writerThreads();

    /** Opens the application with its files in {@code home} and MNIST data in {@code data}. */
    AppWindow(Stage stage, Path home, Path data) {
        this(stage, home, data, Optional.empty());
    }

    /** Opens the application with {@link SampleData}, which is written to {@code home}. */
    static AppWindow withSampleData(Stage stage, Path home) {
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        return new AppWindow(stage, home, data);
    }

    /** Opens the application with a model file, as a desktop does when the user opens the file. */
    AppWindow(Stage stage, Path home, Path data, Optional<Path> modelFile) {
        UserFolders folders = UserFolders.under(home);
        runs = new RunStore(folders.runs());
        digitPad = new DigitPad(
                stage,
                folders,
                Map.of("DIGITPAD_DATA", data.toString()),
                DigitPad.settingsFile(folders).read(),
                modelFile);
    }

    private static Set<Thread> writerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> WRITER_THREADS.contains(thread.getName()))
                .collect(Collectors.toSet());
    }

    FxRobot robot() {
        return robot;
    }

    <N extends Node> N node(String id, Class<N> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    String text(String id) {
        return node(id, Labeled.class).getText();
    }

    /** Clicks a node, and never as the second click of a double click, which some buttons ignore. */
    void click(String id) {
        Node node = node(id, Node.class);
        Point2D mouse = robot.robotContext().getBaseRobot().retrieveMouse();
        if (node.localToScreen(node.getBoundsInLocal()).contains(mouse)) {
            robot.moveTo("#model-chip");
        }
        robot.clickOn("#" + id);
    }

    /** Double-clicks a node. The window gets both clicks at once, however busy the computer is. */
    void doubleClick(String id) {
        robot.moveTo("#" + id);
        BaseRobot mouse = robot.robotContext().getBaseRobot();
        robot.interact(() -> {
            for (int i = 0; i < 2; i++) {
                mouse.pressMouse(MouseButton.PRIMARY);
                mouse.releaseMouse(MouseButton.PRIMARY);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Presses Tab and returns after the window has handled it. Faster than a key of the robot, which pauses for 50 ms;
     * tests press Tab a hundred times.
     */
    void pressTab() {
        BaseRobot keys = robot.robotContext().getBaseRobot();
        keys.pressKeyboard(KeyCode.TAB);
        keys.releaseKeyboard(KeyCode.TAB);
        // A key event can trigger further events.
        for (int i = 0; i < EVENTS_PER_KEY; i++) {
            WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, () -> {});
        }
    }

    /** Draws one stroke on the pad. Coordinates are fractions of its width and height, as x, y, x, y … */
    void draw(MouseButton button, double... xy) {
        robot.moveTo(onPad(xy[0], xy[1])).press(button);
        for (int i = 2; i < xy.length; i += 2) {
            robot.moveTo(onPad(xy[i], xy[i + 1]));
        }
        robot.release(button);
    }

    /** Draws a 1: a vertical line. */
    void drawOne() {
        draw(MouseButton.PRIMARY, 0.5, 0.2, 0.5, 0.35, 0.5, 0.5, 0.5, 0.65, 0.5, 0.8);
    }

    private Point2D onPad(double x, double y) {
        Node pad = robot.lookup("#pad").query();
        Bounds bounds = pad.localToScreen(pad.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    /** Waits until a condition, which is evaluated on the UI thread, is true. */
    void await(String description, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    TIMEOUT_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("timed out waiting for: " + description, e);
        }
    }

    void awaitText(String id, String expected) {
        await(id + " to show \"" + expected + "\"", () -> text(id).equals(expected));
    }

    /** Returns the text of the model chip. */
    String modelChipText() {
        return text("model-chip");
    }

    /** Returns the probability shown for a digit, in percent: 0 or 100 if it is nearly that, NaN if none is shown. */
    double probability(int digit) {
        String percentage = text("probability-" + digit);
        return switch (percentage.charAt(0)) {
            case '–' -> Double.NaN;
            case '<' -> 0;
            case '>' -> 100;
            default -> Double.parseDouble(percentage.replaceAll("[^0-9.]", ""));
        };
    }

    void assertNoPrediction() {
        for (int digit = 0; digit < 10; digit++) {
            assertTrue(Double.isNaN(probability(digit)), "a blank pad shows no probability of " + digit);
        }
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, digitPad::close);
        WaitForAsyncUtils.waitForFxEvents();
        // A run that was stopped by closing still saves its state, and settings may still be written.
        await("the end of all writes", () -> writerThreads().stream().allMatch(earlierWriterThreads::contains));
        await("the end of all runs", () -> runs.list().stream().noneMatch(RunFolder::isInProgress));
    }
}
