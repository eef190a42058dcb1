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

/** The real application in a window, and hands to work it with. */
final class AppWindow implements AutoCloseable {
    /** Trainings give way to all else a machine does: where that is much, they take their time. */
    private static final int PATIENCE_SECONDS = 300;

    /** For what the window's thread is asked. */
    static final long TIMEOUT_MILLIS = PATIENCE_SECONDS * 1_000L;

    /** The threads that write, by name: of what is chosen, and of what is trained. */
    private static final Set<String> WRITERS = Set.of("writer", "training");

    /** As large as the application opens it: a stage that other tests have made smaller stays as it was made. */
    private static final double WIDTH = 1200;

    private static final double HEIGHT = 760;

    private static final int EVENTS_OF_A_KEY = 5;

    private final DigitPad digitPad;
    private final RunStore runs;
    private final FxRobot robot = new FxRobot();
    private final Set<Thread> othersWriting = writing();

    /** Opens it; {@code home} is where it keeps things, {@code data} where its data is. */
    AppWindow(Stage stage, Path home, Path data) {
        this(stage, home, data, Optional.empty());
    }

    /** Opens it; its data is that of the tests, which is put into {@code home}. */
    static AppWindow withSampleData(Stage stage, Path home) {
        Path data = home.resolve("sample");
        SampleData.writeTo(data);
        return new AppWindow(stage, home, data);
    }

    /** Opens it with a model file, as a desktop does when the file is clicked. */
    AppWindow(Stage stage, Path home, Path data, Optional<Path> opened) {
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        UserFolders folders = UserFolders.under(home);
        runs = new RunStore(folders.runs());
        digitPad = new DigitPad(
                stage,
                folders,
                Map.of("DIGITPAD_DATA", data.toString()),
                DigitPad.settingsFile(folders).read(),
                opened);
    }

    private static Set<Thread> writing() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> WRITERS.contains(thread.getName()))
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

    void click(String id) {
        robot.clickOn("#" + id);
    }

    /**
     * Presses Tab, and returns once the window has dealt with it. The robot's own keys pause for 50 ms each time, which
     * is long for a hundred of them.
     */
    void pressTab() {
        BaseRobot keys = robot.robotContext().getBaseRobot();
        keys.pressKeyboard(KeyCode.TAB);
        keys.releaseKeyboard(KeyCode.TAB);
        // The key is an event of its own, and may make others.
        for (int i = 0; i < EVENTS_OF_A_KEY; i++) {
            WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, () -> {});
        }
    }

    /** Draws one stroke over the pad; coordinates are shares of its width and height. */
    void draw(MouseButton button, double... xy) {
        robot.moveTo(onPad(xy[0], xy[1])).press(button);
        for (int i = 2; i < xy.length; i += 2) {
            robot.moveTo(onPad(xy[i], xy[i + 1]));
        }
        robot.release(button);
    }

    /** Draws an upright line: a 1. */
    void drawOne() {
        draw(MouseButton.PRIMARY, 0.5, 0.2, 0.5, 0.35, 0.5, 0.5, 0.5, 0.65, 0.5, 0.8);
    }

    private Point2D onPad(double x, double y) {
        Node pad = robot.lookup("#pad").query();
        Bounds bounds = pad.localToScreen(pad.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    /** Waits until something holds, which is looked at on the window's thread. */
    void await(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never came: " + what, e);
        }
    }

    void awaitText(String id, String expected) {
        await(id + " says " + expected, () -> text(id).equals(expected));
    }

    /** What the window says about the model that answers. */
    String modelChipText() {
        return text("model-chip");
    }

    /** The ten figures beside the bars, in percent; NaN where there is none. */
    double probability(int digit) {
        String figure = text("probability-" + digit);
        return figure.equals("–")
                ? Double.NaN
                : Double.parseDouble(figure.replace("%", "").strip());
    }

    void assertNoPrediction() {
        for (int digit = 0; digit < 10; digit++) {
            assertTrue(Double.isNaN(probability(digit)), "a blank pad has no probability of " + digit);
        }
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, digitPad::close);
        WaitForAsyncUtils.waitForFxEvents();
        // A training that was stopped by this is still writing where it stands, or what was chosen last.
        await("the end of what writes", () -> writing().stream().allMatch(othersWriting::contains));
        await("the end of all runs", () -> runs.list().stream().noneMatch(RunFolder::isInProgress));
    }
}
