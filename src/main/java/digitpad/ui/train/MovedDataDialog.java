package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.training.runs.MissingSourceException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where the training data of a run is now, with the file dialog of the system. */
final class MovedDataDialog implements RunOpener.DataLocator {
    private static final Messages TEXT = Messages.of(MovedDataDialog.class);

    private final Supplier<Window> owner;

    /** {@code owner} returns the window that the dialog is shown above. */
    MovedDataDialog(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> locate(MissingSourceException.Kind kind, Path path) {
        File chosen = switch (kind) {
            case IMAGES -> folderOf(path);
            case STROKES -> strokeFile(path);
        };
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private File folderOf(Path path) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXT.get("moved.images", path));
        return chooser.showDialog(owner.get());
    }

    private File strokeFile(Path path) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("moved.strokes", path.getFileName()));
        return chooser.showOpenDialog(owner.get());
    }
}
