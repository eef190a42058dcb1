package digitpad;

import digitpad.files.UserFolders;
import digitpad.ui.Settings;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The entry point for JavaFX. It is not the main class, because Java cannot start a main class that extends
 * {@link Application} from the class path.
 */
public final class DigitPadApplication extends Application {
    private final UserFolders folders = UserFolders.ofCurrentUser();
    private Settings settings;
    private ClosingSignals signals;
    private DigitPad digitPad;

    /** Reads the settings here because JavaFX runs this method off the UI thread. */
    @Override
    public void init() {
        settings = DigitPad.settingsFile(folders).read();
    }

    @Override
    public void start(Stage stage) {
        signals = ClosingSignals.handle();
        digitPad = new DigitPad(
                stage,
                folders,
                System.getenv(),
                settings,
                getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    @Override
    public void stop() {
        if (digitPad != null) {
            digitPad.close();
        }
        signals.windowClosed();
    }
}
