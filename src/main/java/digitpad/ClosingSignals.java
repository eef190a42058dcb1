package digitpad;

import digitpad.cli.SignalHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Closes the window when the process is told to end (SIGTERM, SIGHUP or Ctrl+C), as if the user had closed it. By
 * default, JavaFX would release its graphics at once, and then throw exceptions for each event of the window until the
 * last write has ended.
 */
final class ClosingSignals {
    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    /** Java's exit code after a signal is this plus the number of the signal. */
    private static final int EXIT_CODE_BASE = 128;
    /** How long the UI thread, which may hang, has to close the window. */
    private static final long TIMEOUT_SECONDS = 5;

    private final CountDownLatch closed = new CountDownLatch(1);

    private ClosingSignals() {}

    /** Handles the signals from now on. Call this when JavaFX has started. */
    static ClosingSignals handle() {
        ClosingSignals signals = new ClosingSignals();
        NUMBERS.forEach(
                (signal, number) -> SignalHandlers.handle(signal, () -> signals.closeWindow(EXIT_CODE_BASE + number)));
        return signals;
    }

    /** Call this when the window is closed. */
    void windowClosed() {
        closed.countDown();
    }

    private static void closeDialogs() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
                // As their close buttons do: hiding them would end their event loops twice.
                .forEach(dialog -> dialog.fireEvent(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void closeWindow(int exitCode) {
        Platform.runLater(ClosingSignals::closeDialogs);
        // After the event loops of the dialogs have ended: inside one, GTK crashes.
        Platform.runLater(() -> Platform.runLater(Platform::exit));
        try {
            if (closed.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(exitCode);
    }
}
