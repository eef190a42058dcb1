package digitpad.ui.controls;

import digitpad.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks where to save a file. */
public final class SaveDialog {
    private static final Messages TEXT = Messages.of(SaveDialog.class);

    private final FolderKind kind;
    private final String title;
    private final String fileName;
    private final String fileType;
    private final String extension;

    /**
     * Creates a dialog without showing it.
     *
     * @param kind decides the folder to start in
     * @param title the title of the dialog
     * @param fileName the suggested file name, with its extension
     * @param fileType the name of the file type for users
     * @param extension the extension of every saved file, such as {@code .png}; added to names without it
     */
    public SaveDialog(FolderKind kind, String title, String fileName, String fileType, String extension) {
        this.kind = kind;
        this.title = title;
        this.fileName = fileName;
        this.fileType = fileType;
        this.extension = extension;
    }

    /**
     * Shows the dialog above the window of {@code owner}.
     *
     * @param chosen receives the file, unless the user cancels
     */
    public void ask(FileDialogs dialogs, Node owner, Consumer<Path> chosen) {
        ExtensionFilter filter = new ExtensionFilter(fileType, new FileType(fileType, List.of(extension)).patterns());
        dialogs.save(kind, title, fileName, filter, owner, typed -> {
            Path file = withExtension(typed);
            if (file.equals(typed)) {
                // The system's dialog has already asked whether to replace it.
                chosen.accept(file);
            } else {
                dialogs.check(file, Files::exists, exists -> {
                    if (!exists || confirmReplace(owner.getScene().getWindow(), file)) {
                        chosen.accept(file);
                    }
                });
            }
        });
    }

    /** Returns the file, with the extension appended unless its name already ends with it. */
    Path withExtension(Path file) {
        String typed = String.valueOf(file.getFileName());
        return typed.toLowerCase(Locale.ROOT).endsWith(extension) ? file : file.resolveSibling(typed + extension);
    }

    private static boolean confirmReplace(Window window, Path file) {
        return new Confirmation(
                        TEXT.get("save.exists.title"),
                        TEXT.get("save.exists", file.getFileName()),
                        TEXT.get("save.replace"),
                        TEXT.get("save.cancel"))
                .ask(window);
    }
}
