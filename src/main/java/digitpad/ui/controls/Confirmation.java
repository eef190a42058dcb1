package digitpad.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/**
 * Asks the user to confirm an action.
 *
 * @param title names the action
 * @param question says what the action does or loses
 * @param action the text of the button that confirms
 * @param cancel the text of the other button
 */
public record Confirmation(String title, String question, String action, String cancel) {
    /** Shows the question above a window, and waits. Returns whether the user confirmed. */
    public boolean ask(Window owner) {
        ButtonType confirm = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        ButtonType refuse = new ButtonType(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, confirm, refuse);
        alert.setTitle(title);
        Node button = alert.getDialogPane().lookupButton(confirm);
        return OwnedDialog.showAndWait(alert, owner, button).orElse(refuse) == confirm;
    }
}
