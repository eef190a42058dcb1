package digitpad.ui.controls;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** Asks for a short text, such as a name. */
public final class TextDialog {
    private static final int COLUMNS = 28;
    private static final double LIMITS_WIDTH = 340;

    private final String title;
    private final String limits;
    private final Predicate<String> valid;

    /**
     * Creates a dialog without showing it.
     *
     * @param title the title of the dialog
     * @param limits says which texts are valid
     * @param valid whether a text is valid
     */
    public TextDialog(String title, String limits, Predicate<String> valid) {
        this.title = title;
        this.limits = limits;
        this.valid = valid;
    }

    /** Asks for a line of text, which is {@code initial} at first. Otherwise like the other method. */
    public Optional<String> ask(Node owner, String id, String initial) {
        TextField field = new TextField(initial);
        field.setId(id);
        field.setPrefColumnCount(COLUMNS);
        return ask(owner, field);
    }

    /**
     * Shows the dialog above the window of {@code owner} and returns the text; empty if the user cancels.
     *
     * @param field contains the text at first
     */
    public Optional<String> ask(Node owner, TextInputControl field) {
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
