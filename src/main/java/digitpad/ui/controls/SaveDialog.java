package digitpad.ui.controls;

import digitpad.text.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks where to save a file. */
public final class SaveDialog {
    private static final Messages TEXT = Messages.of(SaveDialog.class);

    private final String title;
    private final String fileName;
    private final String fileType;
    private final String extension;

    /**
     * @param title the title of the dialog
     * @param fileName the suggested file name, with its extension
     * @param fileType the name of the file type for users
     * @param extension the extension of every saved file, such as {@code .png}; added to names without it
     */
    public SaveDialog(String title, String fileName, String fileType, String extension) {
        this.title = title;
        this.fileName = fileName;
        this.fileType = fileType;
        this.extension = extension;
    }

    /** Shows the dialog above the window of {@code owner}. Returns the chosen file; empty if the user cancels. */
    public Optional<Path> ask(Node owner) {
        Window window = owner.getScene().getWindow();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(fileName);
        chooser.getExtensionFilters().add(new ExtensionFilter(fileType, "*" + extension));
        File chosen = chooser.showSaveDialog(window);
        if (chosen == null) {
            return Optional.empty();
        }
        Path typed = chosen.toPath();
        Path file = withExtension(typed);
        // For the typed name, the system's dialog has already asked whether to replace it.
        boolean mustAsk = !file.equals(typed) && Files.exists(file);
        return mustAsk && !confirmReplace(window, file) ? Optional.empty() : Optional.of(file);
    }

    /** Returns the file, with the extension appended unless its name already ends with it. */
    Path withExtension(Path file) {
        String typed = String.valueOf(file.getFileName());
        return typed.toLowerCase(Locale.ROOT).endsWith(extension) ? file : file.resolveSibling(typed + extension);
    }

    private static boolean confirmReplace(Window window, Path file) {
        ButtonType replace = new ButtonType(TEXT.get("save.replace"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(TEXT.get("save.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question =
                new Alert(Alert.AlertType.CONFIRMATION, TEXT.get("save.exists", file.getFileName()), replace, cancel);
        question.initOwner(window);
        question.setHeaderText(null);
        return question.showAndWait().orElse(cancel) == replace;
    }
}
