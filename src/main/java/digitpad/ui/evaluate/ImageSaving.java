package digitpad.ui.evaluate;

import digitpad.evaluation.marks.MarkedImages;
import digitpad.evaluation.report.CsvReport;
import digitpad.evaluation.report.PictureSheet;
import digitpad.evaluation.score.ImageResult;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Saves some of the evaluated images in the background. For use on the UI thread only. */
final class ImageSaving {
    private static final Messages TEXT = Messages.of(ImageSaving.class);

    private final Background background;
    private final Notices.Topic notices;

    /** The format of the file. */
    enum Format {
        /** A picture of all images with their answers. */
        PNG,
        /** A table with one line for each image. */
        CSV;

        /** Returns the extension of its files, with the dot. */
        String extension() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    ImageSaving(Background background, Notices notices) {
        this.background = background;
        this.notices = notices.topic();
    }

    void save(List<ImageResult> images, MarkedImages marked, Format format, Path file) {
        background
                .work(() -> write(images, marked, format, file))
                .onSuccess(() -> notices.info(TEXT.get("save.done", file)))
                .reportTo(notices)
                .runInWriteQueue();
    }

    private static void write(List<ImageResult> images, MarkedImages marked, Format format, Path file) {
        switch (format) {
            case PNG -> PictureSheet.write(file, images, marked);
            case CSV -> CsvReport.write(file, images, marked);
        }
    }
}
