package digitpad;

import digitpad.files.UserFolders;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's way in. The launcher is another class, as one that extends this cannot be started from the class path. */
public final class DigitPadApplication extends Application {
    private DigitPad digitPad;

    @Override
    public void start(Stage stage) {
        digitPad = new DigitPad(stage, UserFolders.ofUser(), System.getenv());
    }

    @Override
    public void stop() {
        if (digitPad != null) {
            digitPad.close();
        }
    }
}
