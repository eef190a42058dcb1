package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.files.UserFolders;
import digitpad.ui.Settings;
import digitpad.ui.controls.Confirmation;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends signals to the program while its window is open. */
@Tag("window")
@Tag("long")
class ClosingSignalsTest {
    /** Not the width of the first start. */
    private static final double WIDTH = 876;
    /** The properties of JavaFX that make this process open its windows in memory. */
    private static final List<String> JAVAFX_PROPERTIES = List.of("glass.platform", "monocle.platform", "prism.order");

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void signal_closesWindowAndSavesLastChange(String signal) throws Exception {
        assertClosedBy(signal, OpenWindow.class);
        Settings settings = DigitPad.settingsFile(UserFolders.under(home)).read();
        assertEquals(WIDTH, settings.window().width(), "the last change");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void signal_closesOpenDialog() throws Exception {
        assertClosedBy("TERM", OpenDialog.class);
    }

    /** Starts a process with a window, sends it a signal, and checks that it ends without an error. */
    private void assertClosedBy(String signal, Class<?> main) throws Exception {
        SampleData.writeTo(home.resolve("mnist"));
        List<String> options = new ArrayList<>();
        JAVAFX_PROPERTIES.forEach(name -> options.add("-D" + name + "=" + System.getProperty(name)));
        // Inside the packaged runtime, the module options of this process add the platform for windows in memory.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(options::add);
        options.add("-D" + UserFolders.HOME_PROPERTY + "=" + home);
        try (JavaProcess process = JavaProcess.start(
                        Map.of("DIGITPAD_DATA", home.resolve("mnist").toString()), options, main);
                BufferedReader out = process.process().inputReader()) {
            assertEquals("open", out.readLine());
            Signals.send(process.process(), signal);
            JavaProcess.End end = process.awaitEnd();
            assertEquals(0, end.code(), end::toString);
            assertFalse(end.errors().contains("Exception"), end::toString);
        }
    }

    /** The process: opens the window, and a dialog above it. */
    static final class OpenDialog {
        public static void main(String[] arguments) {
            Window.getWindows().addListener((ListChangeListener<Window>) change -> {
                change.next();
                if (change.getList().size() == 1 && change.wasAdded()) {
                    Window window = change.getList().get(0);
                    Platform.runLater(() -> new Confirmation("title", "message", "yes", "no").ask(window));
                } else if (change.getList().size() == 2) {
                    Platform.runLater(() -> System.out.println("open"));
                }
            });
            Application.launch(DigitPadApplication.class);
            System.exit(0);
        }
    }

    /** The process: opens the window and changes its size. */
    static final class OpenWindow {
        public static void main(String[] arguments) {
            Window.getWindows().addListener((ListChangeListener<Window>) change -> {
                for (Window window : change.getList()) {
                    Platform.runLater(() -> open(window));
                }
            });
            // Not Main, which requires a display.
            Application.launch(DigitPadApplication.class);
            System.exit(0);
        }

        private static void open(Window window) {
            window.setWidth(WIDTH);
            System.out.println("open");
        }
    }
}
