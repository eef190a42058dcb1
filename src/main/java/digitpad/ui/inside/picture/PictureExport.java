package digitpad.ui.inside.picture;

import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.NodeSnapshot;
import digitpad.ui.controls.SaveDialog;
import java.nio.file.Path;
import javafx.scene.Node;

/** Saves a view as a PNG file. */
public final class PictureExport {
    private static final Messages TEXT = Messages.of(PictureExport.class);

    private final Node view;
    private final Background background;
    private final Notices.Topic notices;

    public PictureExport(Node view, Background background, Notices notices) {
        this.view = view;
        this.background = background;
        this.notices = notices.topic();
    }

    /** Asks for a file, and saves the view if the user chooses one. */
    public void chooseAndSave(FileDialogs dialogs) {
        new SaveDialog(
                        FolderKind.EXPORTS,
                        TEXT.get("export.title"),
                        TEXT.get("export.name"),
                        TEXT.get("export.pictures"),
                        ".png")
                .ask(dialogs, view, this::save);
    }

    /** Takes a snapshot of the view, and writes it to a file in the background. */
    void save(Path file) {
        NodeSnapshot picture = NodeSnapshot.of(view, NodeSnapshot.background(view));
        background
                .work(() -> picture.writePng(file))
                .onSuccess(() -> notices.info(TEXT.get("export.done", file)))
                .reportTo(notices)
                .run();
    }
}
