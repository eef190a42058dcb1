package digitpad.ui.evaluate;

import digitpad.evaluation.report.CsvReport;
import digitpad.evaluation.report.HtmlReport;
import digitpad.evaluation.report.JsonReport;
import digitpad.evaluation.report.ReportContent;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.util.Locale;

/** Saves results in the background. For use on the UI thread only. */
final class ReportSaving {
    private static final Messages TEXT = Messages.of(ReportSaving.class);

    private final Background background;
    private final Notices.Topic notices;

    /** The format of a report. */
    enum Format {
        /** A page with all figures and the misread images. */
        HTML,
        /** A table with one line for each image. */
        CSV,
        /** All figures, for programs. */
        JSON;

        /** Returns the extension of its files, with the dot. */
        String extension() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    ReportSaving(Background background, Notices notices) {
        this.background = background;
        this.notices = notices.topic();
    }

    void save(ReportContent content, Format format, Path file) {
        background
                .work(() -> write(content, format, file))
                .onSuccess(() -> notices.info(TEXT.get("save.done", file)))
                .reportTo(notices)
                .runInWriteQueue();
    }

    private static void write(ReportContent content, Format format, Path file) {
        switch (format) {
            case HTML -> HtmlReport.write(file, content);
            case CSV -> CsvReport.write(file, content.results().results(), content.marked());
            case JSON -> JsonReport.write(file, content);
        }
    }
}
