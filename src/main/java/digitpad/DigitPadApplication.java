package digitpad;

import digitpad.files.UserFolders;
import digitpad.ui.Settings;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The entry point for JavaFX. It is not the main class, because Java cannot start a main class that extends
 * {@link Application} from the class path.
 */
public final class DigitPadApplication extends Application {
    /** Static because JavaFX creates the application and passes it only texts. */
    private static final FutureTask<Settings> SETTINGS = new FutureTask<>(
            () -> DigitPad.settingsFile(UserFolders.ofCurrentUser()).read());

    private final UserFolders folders = UserFolders.ofCurrentUser();
    private Settings settings;
    private ClosingSignals signals;
    private DigitPad digitPad;

    /** Starts to read the settings, so that they are there when JavaFX is. */
    static void readSettingsInBackground() {
        Thread reader = new Thread(SETTINGS, "settings");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for the settings here because JavaFX runs this method off the UI thread. */
    @Override
    public void init() throws ExecutionException, InterruptedException {
        // If nobody has started to read them.
        SETTINGS.run();
        settings = SETTINGS.get();
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
