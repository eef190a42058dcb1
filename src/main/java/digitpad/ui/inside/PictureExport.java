package digitpad.ui.inside;

import digitpad.image.ImageExport;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;

/** Saves what is seen as a PNG picture, in twice the size of the screen's pixels. */
final class PictureExport {
    private static final Messages TEXT = Messages.of(PictureExport.class);
    private static final double SCALE = 2;

    private final Node view;
    private final Background background;
    private final Notices notices;

    PictureExport(Node view, Background background, Notices notices) {
        this.view = view;
        this.background = background;
        this.notices = notices;
    }

    void chooseAndSave() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("export.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(TEXT.get("export.pictures"), "*.png"));
        chooser.setInitialFileName(TEXT.get("export.name"));
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        if (chosen != null) {
            save(withEnding(chosen.toPath()));
        }
    }

    /** Writes the picture to a file. */
    void save(Path file) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(
                view.getScene().getRoot().getStyleClass().contains("dark") ? Color.web("#0d1117") : Color.WHITE);
        WritableImage picture = view.snapshot(parameters, null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        background.run(
                () -> {
                    ImageExport.writePng(file, width, height, argb);
                    return file;
                },
                saved -> notices.info(TEXT.get("export.done", saved)),
                notices::error);
    }

    private static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".png") ? file : file.resolveSibling(name + ".png");
    }
}
