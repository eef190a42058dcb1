package digitpad.ui.controls;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a name. */
public final class NameDialog {
    private static final int NAME_COLUMNS = 28;
    private static final double LIMITS_WIDTH = 340;

    private final String title;
    private final String limits;
    private final Predicate<String> valid;

    /**
     * Creates a dialog without showing it.
     *
     * @param title the title of the dialog
     * @param limits says which names are valid
     * @param valid whether a name is valid
     */
    public NameDialog(String title, String limits, Predicate<String> valid) {
        this.title = title;
        this.limits = limits;
        this.valid = valid;
    }

    /**
     * Shows the dialog above the window of {@code owner} and returns the name; empty if the user cancels.
     *
     * @param id the node id of the text field
     * @param name the name at first
     */
    public Optional<String> ask(Node owner, String id, String name) {
        TextField field = new TextField(name);
        field.setId(id);
        field.setPrefColumnCount(NAME_COLUMNS);
        field.setAccessibleText(title);
        Label explanation = new Label(limits);
        explanation.getStyleClass().add("run-limits");
        explanation.setWrapText(true);
        explanation.setMaxWidth(LIMITS_WIDTH);
        VBox form = new VBox(field, explanation);
        form.getStyleClass().add("dialog-form");
        Dialog<String> dialog = new Dialog<>();
        dialog.setTitle(title);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(field.textProperty().map(text -> !valid.test(text)));
        dialog.setResultConverter(button -> button == ButtonType.OK ? field.getText() : null);
        field.selectAll();
        return OwnedDialog.showAndWait(dialog, owner.getScene().getWindow(), field);
    }
}
