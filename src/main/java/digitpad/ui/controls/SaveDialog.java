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

/** Asks where a file is to be saved. */
public final class SaveDialog {
    private static final Messages TEXT = Messages.of(SaveDialog.class);

    private final String title;
    private final String name;
    private final String kind;
    private final String ending;

    /**
     * @param title of the dialog
     * @param name that is proposed, with its ending
     * @param kind what such files are called, for people
     * @param ending of every file saved here, such as {@code .png}; added where it is left out
     */
    public SaveDialog(String title, String name, String kind, String ending) {
        this.title = title;
        this.name = name;
        this.kind = kind;
        this.ending = ending;
    }

    /** Asks, above the window of {@code owner}; nothing if the user would rather not. */
    public Optional<Path> ask(Node owner) {
        Window window = owner.getScene().getWindow();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, "*" + ending));
        File chosen = chooser.showSaveDialog(window);
        if (chosen == null) {
            return Optional.empty();
        }
        Path asked = chosen.toPath();
        Path file = withEnding(asked);
        // Of the name as it was typed, the system's dialog has asked this itself.
        boolean unasked = !file.equals(asked) && Files.exists(file);
        return unasked && !mayReplace(window, file) ? Optional.empty() : Optional.of(file);
    }

    /** The file, with the ending if it has none. */
    Path withEnding(Path file) {
        String typed = String.valueOf(file.getFileName());
        return typed.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(typed + ending);
    }

    private static boolean mayReplace(Window window, Path file) {
        ButtonType replace = new ButtonType(TEXT.get("save.replace"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(TEXT.get("save.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question =
                new Alert(Alert.AlertType.CONFIRMATION, TEXT.get("save.exists", file.getFileName()), replace, keep);
        question.initOwner(window);
        question.setHeaderText(null);
        return question.showAndWait().orElse(keep) == replace;
    }
}
