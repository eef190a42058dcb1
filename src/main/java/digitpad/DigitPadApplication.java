package digitpad;

import digitpad.files.UserFolders;
import digitpad.ui.Settings;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's way in. The launcher is another class, as one that extends this cannot be started from the class path. */
public final class DigitPadApplication extends Application {
    private final UserFolders folders = UserFolders.ofCurrentUser();
    private Settings settings;
    private DigitPad digitPad;

    /** Reads what the window remembers, on a thread that may wait for the disk. */
    @Override
    public void init() {
        settings = DigitPad.settingsFile(folders).read();
    }

    @Override
    public void start(Stage stage) {
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
    }
}
