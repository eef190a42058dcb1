package digitpad.ui.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;

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
        dialog.setOnShown(event -> {
            // The window managers place dialogs anywhere, and at first the focus is on a button.
            dialog.setX(owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2);
            dialog.setY(owner.getY() + (owner.getHeight() - dialog.getHeight()) / 2);
            focused.requestFocus();
        });
        return dialog.showAndWait();
    }
}
