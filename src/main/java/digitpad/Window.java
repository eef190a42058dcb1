package digitpad;

import digitpad.startup.WindowPreflight;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.ui.RegionCaching;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, where the machine can show one. */
final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Messages TEXT = Messages.of(Window.class);

    private Window() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param modelFiles the model file to be used, or none
     * @throws UserException if no window can be shown here, saying what to install
     */
    static void open(String... modelFiles) {
        WindowPreflight.ofMachine().check();
        RegionCaching.disable();
        try {
            Application.launch(DigitPadApplication.class, modelFiles);
        } catch (UnsupportedOperationException | LinkageError e) {
            LOG.debug("JavaFX did not start", e);
            throw new UserException(TEXT.get("window.failed", e.getMessage()), e);
        }
    }
}
