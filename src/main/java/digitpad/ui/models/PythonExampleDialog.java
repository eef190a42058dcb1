package digitpad.ui.models;

import digitpad.model.ModelExport;
import digitpad.text.Messages;
import digitpad.ui.controls.OwnedDialog;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows a Python program that reads digits with the ONNX file of a model, to copy. */
final class PythonExampleDialog {
    private static final Messages TEXT = Messages.of(PythonExampleDialog.class);

    /** In pixels, as are the other sizes. */
    private static final double MAX_WIDTH = 780;

    private static final double MAX_HEIGHT = 660;
    /** What the window needs around the dialog. */
    private static final double MARGIN = 60;

    private final String file;
    private final TextArea program;

    /** Creates a dialog for the ONNX file of a model, which need not be exported yet. */
    PythonExampleDialog(String model) {
        file = model + ModelExport.Format.ONNX.extension();
        program = new TextArea(ModelExport.pythonExample(Path.of(file)));
        program.setId("python-example");
        program.setAccessibleText(TEXT.get("python.title"));
        program.getStyleClass().add("program-text");
        program.setEditable(false);
        VBox.setVgrow(program, Priority.ALWAYS);
    }

    /** Shows the dialog above a window, and waits until the user closes it. */
    void show(Window owner) {
        ButtonType copy = new ButtonType(TEXT.get("python.copy"), ButtonBar.ButtonData.LEFT);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(TEXT.get("python.title"));
        dialog.getDialogPane().getButtonTypes().setAll(copy, ButtonType.CLOSE);
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane()
                .setPrefSize(
                        Math.min(MAX_WIDTH, owner.getWidth() - MARGIN),
                        Math.min(MAX_HEIGHT, owner.getHeight() - MARGIN));
        Node button = dialog.getDialogPane().lookupButton(copy);
        button.setId("python-copy");
        // The dialog stays open, so that its text says what to do next.
        button.addEventFilter(ActionEvent.ACTION, event -> {
            copy((Button) button);
            event.consume();
        });
        OwnedDialog.showAndWait(dialog, owner, program);
    }

    private VBox content() {
        Label explanation = new Label(TEXT.get("python.explanation", file));
        explanation.setId("python-explanation");
        explanation.setWrapText(true);
        explanation.setMinHeight(Label.USE_PREF_SIZE);
        VBox form = new VBox(explanation, program);
        form.getStyleClass().add("dialog-form");
        return form;
    }

    private void copy(Button button) {
        ClipboardContent content = new ClipboardContent();
        content.putString(program.getText());
        Clipboard.getSystemClipboard().setContent(content);
        button.setText(TEXT.get("python.copied"));
    }
}
