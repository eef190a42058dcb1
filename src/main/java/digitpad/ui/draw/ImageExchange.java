package digitpad.ui.draw;

import digitpad.image.Coverage;
import digitpad.image.ImageExport;
import digitpad.image.ImageImport;
import digitpad.ink.PadRenderer;
import digitpad.ink.Sheet;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Notices;
import digitpad.ui.controls.SaveDialog;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Opens pictures on the pad (from a file, the clipboard or a drop), and saves the drawing as a picture. */
final class ImageExchange {
    /** The side of a saved drawing in pixels: 20 for each pixel of the network's image. */
    private static final int SAVED_SIDE = 560;

    private static final Messages TEXT = Messages.of(ImageExchange.class);
    private static final List<String> FILE_PATTERNS = List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp");

    private final CurrentDrawing drawing;
    private final Background background;
    private final Notices notices;
    private Node owner;

    ImageExchange(CurrentDrawing drawing, Background background, Notices notices) {
        this.drawing = drawing;
        this.background = background;
        this.notices = notices;
    }

    /** Accepts pictures dropped onto {@code node}. File dialogs open above its window. */
    void attach(Node node) {
        owner = node;
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(this::dropped);
    }

    void chooseAndOpen() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("open.title"));
        chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("open.pictures"), FILE_PATTERNS));
        File chosen = chooser.showOpenDialog(owner.getScene().getWindow());
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    void chooseAndSave() {
        new SaveDialog(TEXT.get("save.title"), TEXT.get("save.name"), TEXT.get("open.pictures"), ".png")
                .ask(owner)
                .ifPresent(this::save);
    }

    void paste() {
        if (!openFrom(Clipboard.getSystemClipboard())) {
            notices.info(TEXT.get("paste.nothing"));
        }
    }

    /** Reads a picture file and puts it on the pad. */
    void open(Path file) {
        read(() -> ImageImport.read(file));
    }

    /** Saves the drawing as a PNG file, dark on white. */
    void save(Path file) {
        Sheet sheet = drawing.sheetProperty().get();
        background
                .work(() -> ImageExport.writePng(file, PadRenderer.render(sheet, SAVED_SIDE)))
                .onSuccess(() -> notices.info(TEXT.get("save.done", file)))
                .onFailure(notices::error)
                .run();
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(openFrom(event.getDragboard()));
        event.consume();
    }

    /** Opens the first file, else the image, of a clipboard or a drop. Returns whether there was one. */
    private boolean openFrom(Clipboard clipboard) {
        if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
            open(clipboard.getFiles().get(0).toPath());
            return true;
        }
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        if (image == null || image.getPixelReader() == null) {
            return false;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        read(() -> ImageImport.ofArgb(width, height, argb));
        return true;
    }

    private void read(Callable<Coverage> source) {
        background
                .task(source)
                .onSuccess(drawing::open)
                .onFailure(notices::error)
                .run();
    }
}
