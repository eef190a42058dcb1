package digitpad;

import digitpad.files.UnusablePath;
import digitpad.startup.WindowPreflight;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.ui.RegionCaching;
import java.nio.file.Path;
import java.util.List;
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
     * @throws UserException if this computer cannot show a window, or the locale cannot express a path; the message
     *     says what to do
     */
    static void open(List<Path> modelFiles) {
        DigitPadApplication.readSettingsInBackground();
        WindowPreflight.forThisMachine().check();
        RegionCaching.disable();
        try {
            Application.launch(
                    DigitPadApplication.class,
                    modelFiles.stream().map(Path::toString).toArray(String[]::new));
        } catch (UnsupportedOperationException | LinkageError e) {
            LOG.debug("JavaFX did not start", e);
            throw new UserException(TEXT.get("window.failed", e.getMessage()), e);
        } catch (RuntimeException e) {
            // JavaFX wraps whatever the application throws.
            throw UnusablePath.in(e)
                    .<RuntimeException>map(UnusablePath::explained)
                    .orElse(e);
        }
    }
}
