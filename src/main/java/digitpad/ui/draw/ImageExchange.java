package digitpad.ui.draw;

import digitpad.image.ImageExport;
import digitpad.image.ImageImport;
import digitpad.image.ImportedPicture;
import digitpad.ink.PadRenderer;
import digitpad.ink.Sheet;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.LatestRequest;
import digitpad.ui.Notices;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FileType;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.SaveDialog;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.TransferMode;

/**
 * Opens pictures on the pad (from a file, the clipboard or a drop), and saves the drawing as a picture. A model file is
 * passed on.
 */
final class ImageExchange {
    /** The side of a saved drawing in pixels: 20 for each pixel of the network's image. */
    private static final int SAVED_SIDE = 560;

    private static final Messages TEXT = Messages.of(ImageExchange.class);

    private final CurrentDrawing drawing;
    private final PicturePreviewModel preview;
    private final Background background;
    private final Notices.Topic notices;
    private final Consumer<Path> openModel;
    private final LatestRequest requests = new LatestRequest();
    private boolean inFront = true;
    private Node owner;
    private FileDialogs dialogs;

    /** Creates an exchange; {@code openModel} receives model files. */
    ImageExchange(
            CurrentDrawing drawing,
            PicturePreviewModel preview,
            Background background,
            Notices notices,
            Consumer<Path> openModel) {
        this.drawing = drawing;
        this.preview = preview;
        this.background = background;
        this.notices = notices.topic();
        this.openModel = openModel;
    }

    /** Accepts pictures dropped onto {@code node}. The dialogs open above its window. */
    void attach(Node node, FileDialogs fileDialogs) {
        owner = node;
        dialogs = fileDialogs;
        node.setOnDragOver(event -> {
            if (new ClipboardSource(event.getDragboard()).mayHavePicture()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> {
            event.setDropCompleted(drop(new ClipboardSource(event.getDragboard())));
            event.consume();
        });
    }

    /** Sets whether the screen with the preview is in front. */
    void setInFront(boolean inFront) {
        this.inFront = inFront;
    }

    void chooseAndOpen() {
        FileType pictures = new FileType(TEXT.get("open.pictures"), FileSelection.PICTURE_EXTENSIONS);
        dialogs.open(
                FolderKind.PICTURES, TEXT.get("open.title"), Optional.of(pictures), owner, file -> open(List.of(file)));
    }

    void chooseAndSave() {
        new SaveDialog(
                        FolderKind.PICTURES,
                        TEXT.get("save.title"),
                        TEXT.get("save.name"),
                        TEXT.get("open.pictures"),
                        ".png")
                .ask(dialogs, owner, this::save);
    }

    void paste() {
        paste(new ClipboardSource(Clipboard.getSystemClipboard()));
    }

    void paste(TransferSource source) {
        open(TransferReader.read(source, TEXT.get("paste.picture")), TEXT.get("paste.nothing"));
    }

    /** Opens what was dropped. Returns whether it can be used. */
    boolean drop(TransferSource source) {
        Transfer content = TransferReader.read(source, TEXT.get("drop.picture"));
        open(content, TEXT.get("drop.nothing"));
        return !(content instanceof Transfer.Unusable) && !(content instanceof Transfer.Nothing);
    }

    /** Puts a picture file on the pad, or passes a model file on. Opens one file only, and says so. */
    void open(List<Path> files) {
        LatestRequest.Ticket request = requests.begin();
        background
                .task(() -> FileSelection.of(files))
                .onSuccess(selection -> {
                    if (!request.isLatest()) {
                        return;
                    }
                    if (selection.kind() == FileSelection.Kind.MODEL) {
                        openModel.accept(selection.file());
                        tellIfOnlyOneOf(selection);
                    } else {
                        read(() -> ImageImport.read(selection.file()), () -> tellIfOnlyOneOf(selection));
                    }
                })
                .reportTo(notices)
                .run();
    }

    /** Saves the drawing as a PNG file, dark on white. */
    void save(Path file) {
        Sheet sheet = drawing.sheetProperty().get();
        background
                .work(() -> ImageExport.writePng(file, PadRenderer.render(sheet, SAVED_SIDE)))
                .onSuccess(() -> notices.info(TEXT.get("save.done", file)))
                .reportTo(notices)
                .run();
    }

    private void open(Transfer content, String nothing) {
        if (content instanceof Transfer.Files files) {
            open(files.paths());
        } else if (content instanceof Transfer.PictureFile file) {
            read(() -> ImageImport.read(file.name(), new ByteArrayInputStream(file.bytes())), () -> {});
        } else if (content instanceof Transfer.Pixels picture) {
            read(() -> ImageImport.ofArgb(picture.name(), picture.width(), picture.height(), picture.argb()), () -> {});
        } else if (content instanceof Transfer.EmbeddedPicture picture) {
            read(() -> ImageImport.read(TEXT.get("link.picture"), decoded(picture)), () -> {});
        } else if (content instanceof Transfer.Unusable unusable) {
            notices.error(unusable.message());
        } else {
            notices.info(nothing);
        }
    }

    /** Returns the bytes of a picture; characters that are not Base64 are skipped. */
    private static InputStream decoded(Transfer.EmbeddedPicture picture) {
        return Base64.getMimeDecoder()
                .wrap(new ByteArrayInputStream(picture.base64().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void tellIfOnlyOneOf(FileSelection selection) {
        if (selection.others() > 0) {
            notices.info(TEXT.get("open.one", selection.file().getFileName()));
        }
    }

    /** Puts a picture on the pad, then runs {@code opened}. */
    private void read(Callable<ImportedPicture> source, Runnable opened) {
        LatestRequest.Ticket request = requests.begin();
        background
                .task(source)
                .onSuccess(picture -> {
                    // Ignore it if another picture was opened while this one was being read.
                    if (request.isLatest()) {
                        show(picture, opened);
                    }
                })
                .reportTo(notices)
                .run();
    }

    /** Puts a picture on the pad, then runs {@code opened}. If it cannot be used, says why and leaves the drawing. */
    void show(ImportedPicture picture, Runnable opened) {
        if (picture.problem().isPresent()) {
            refuse(picture, picture.problem().get());
            return;
        }
        drawing.open(picture.ink());
        preview.showOpened(picture);
        opened.run();
    }

    /** Says once why a picture cannot be used: beside it or, if its preview would not be seen now, in a notice. */
    private void refuse(ImportedPicture picture, ImportedPicture.Problem problem) {
        if (inFront) {
            preview.showRefused(picture);
        } else {
            notices.error(problem.message());
        }
    }
}
