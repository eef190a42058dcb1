package digitpad;

import digitpad.startup.WindowPreflight;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.ui.RegionCaching;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window if this computer can show one. */
final class WindowLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(WindowLauncher.class);
    private static final Messages TEXT = Messages.of(WindowLauncher.class);

    private WindowLauncher() {}

    /**
     * Opens the window and returns after it is closed.
     *
     * @param modelFiles the model file to use, or none
     * @throws UserException if this computer cannot show a window; the message says what to install
     */
    static void open(String... modelFiles) {
        WindowPreflight.forThisMachine().check();
        RegionCaching.disable();
        try {
            Application.launch(DigitPadApplication.class, modelFiles);
        } catch (UnsupportedOperationException | LinkageError e) {
            LOG.debug("JavaFX did not start", e);
            throw new UserException(TEXT.get("window.failed", e.getMessage()), e);
        }
    }
}
