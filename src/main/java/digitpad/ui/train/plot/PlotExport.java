package digitpad.ui.train.plot;

import digitpad.files.AtomicFile;
import digitpad.image.ImageExport;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Saves what is plotted as a picture or as a table. */
public final class PlotExport {
    private static final Messages TEXT = Messages.of(PlotExport.class);
    /** Pixels of the picture for each of the window. */
    private static final double RESOLUTION = 2;

    private final PlotViewModel plot;
    private final Background background;
    private final Notices notices;

    public PlotExport(PlotViewModel plot, Background background, Notices notices) {
        this.plot = plot;
        this.background = background;
        this.notices = notices;
    }

    /** Asks where, and saves {@code picture} as it looks now. */
    void choosePng(Node picture) {
        choose(picture, ".png").ifPresent(file -> savePng(picture, file));
    }

    /** Asks where, and saves all that the runs in sight have measured. */
    void chooseCsv(Node owner) {
        choose(owner, ".csv").ifPresent(this::saveCsv);
    }

    /** Saves {@code picture} as it looks now. */
    void savePng(Node picture, Path file) {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(new Scale(RESOLUTION, RESOLUTION));
        sharp.setFill(javafx.scene.paint.Color.TRANSPARENT);
        WritableImage image = picture.snapshot(sharp, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        save(file, () -> {
            ImageExport.writePng(file, width, height, argb);
            return file;
        });
    }

    /** Saves all that the runs in sight have measured. */
    void saveCsv(Path file) {
        // The curves grow on the window's thread, and may not be read on another.
        String table = CurvesCsv.of(List.copyOf(plot.visible()));
        save(file, () -> {
            try {
                AtomicFile.write(file, out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
                return file;
            } catch (IOException e) {
                throw new UserException(TEXT.get("export.unwritable", file, e.toString()), e);
            }
        });
    }

    private void save(Path file, Callable<Path> writing) {
        background.write(writing, saved -> notices.info(TEXT.get("export.done", file)), notices::error);
    }

    private static java.util.Optional<Path> choose(Node owner, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("export.title"));
        chooser.setInitialFileName(TEXT.get("export.name") + ending);
        chooser.getExtensionFilters().add(new ExtensionFilter(TEXT.get("export.kind" + ending), "*" + ending));
        File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        return java.util.Optional.ofNullable(chosen).map(file -> withEnding(file.toPath(), ending));
    }

    private static Path withEnding(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name + ending);
    }
}
