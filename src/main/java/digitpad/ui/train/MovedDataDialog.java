package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.training.runs.MissingSourceException;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Asks where the training data of a run is now, with the file dialogs of the system. */
final class MovedDataDialog implements RunOpener.DataLocator {
    private static final Messages TEXT = Messages.of(MovedDataDialog.class);

    private final FileDialogs dialogs;
    private final Supplier<Node> owner;

    /** {@code owner} returns a node of the window to which the dialog belongs. */
    MovedDataDialog(FileDialogs dialogs, Supplier<Node> owner) {
        this.dialogs = dialogs;
        this.owner = owner;
    }

    @Override
    public void locate(MissingSourceException.Kind kind, Path path, Consumer<Path> found) {
        switch (kind) {
            case IMAGES ->
                dialogs.openFolder(FolderKind.TRAINING_DATA, TEXT.get("moved.images", path), owner.get(), found);
            case STROKES ->
                dialogs.open(
                        FolderKind.TRAINING_DATA,
                        TEXT.get("moved.strokes", path.getFileName()),
                        Optional.empty(),
                        owner.get(),
                        found);
        }
    }
}
