package digitpad.ui.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Shows dialogs above the window they belong to. */
public final class OwnedDialog {
    private OwnedDialog() {}

    /**
     * Shows a dialog in the middle of a window and waits for the user.
     *
     * @param focused the control that gets the keyboard focus
     */
    public static <T> Optional<T> showAndWait(Dialog<T> dialog, Window owner, Node focused) {
        // Some window managers open a dialog at its minimum size.
        dialog.getDialogPane().setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        dialog.initOwner(owner);
        dialog.setHeaderText(null);
        Window window = dialog.getDialogPane().getScene().getWindow();
        // Not the event of the dialog, which comes before the window is shown.
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> {
            // The window managers place dialogs anywhere, and the first layout may still change the size.
            window.widthProperty().subscribe(() -> center(window, owner));
            window.heightProperty().subscribe(() -> center(window, owner));
            center(window, owner);
            // At first the focus is on a button.
            focused.requestFocus();
        });
        return dialog.showAndWait();
    }

    private static void center(Window window, Window owner) {
        window.setX(owner.getX() + (owner.getWidth() - window.getWidth()) / 2);
        window.setY(owner.getY() + (owner.getHeight() - window.getHeight()) / 2);
    }
}
