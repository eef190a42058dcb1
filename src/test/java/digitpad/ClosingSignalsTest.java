package digitpad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import digitpad.files.UserFolders;
import digitpad.ui.Settings;
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
        SampleData.writeTo(home.resolve("mnist"));
        List<String> options = new ArrayList<>();
        JAVAFX_PROPERTIES.forEach(name -> options.add("-D" + name + "=" + System.getProperty(name)));
        // Inside the packaged runtime, the module options of this process add the platform for windows in memory.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(options::add);
        options.add("-D" + UserFolders.HOME_PROPERTY + "=" + home);
        try (JavaProcess process = JavaProcess.start(
                        Map.of("DIGITPAD_DATA", home.resolve("mnist").toString()), options, OpenWindow.class);
                BufferedReader out = process.process().inputReader()) {
            assertEquals("open", out.readLine());
            Signals.send(process.process(), signal);
            JavaProcess.End end = process.awaitEnd();
            assertEquals(0, end.code(), end::toString);
            assertFalse(end.errors().contains("Exception"), end::toString);
        }
        Settings settings = DigitPad.settingsFile(UserFolders.under(home)).read();
        assertEquals(WIDTH, settings.window().width(), "the last change");
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
