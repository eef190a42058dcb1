package digitpad.ui.train.plot;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.ui.Background;
import digitpad.ui.BackgroundTask;
import digitpad.ui.Notices;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.NodeSnapshot;
import digitpad.ui.controls.SaveDialog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Exports the plots as PNG pictures or as a CSV table. */
public final class PlotExport {
    private static final Messages TEXT = Messages.of(PlotExport.class);

    private final PlotViewModel plot;
    private final Background background;
    private final Notices.Topic notices;
    private final SavePrompt prompt;

    /** Asks the user for the file to save to; the dialog belongs to the window of {@code owner}. */
    interface SavePrompt {
        void ask(String extension, Node owner, Consumer<Path> chosen);
    }

    public PlotExport(PlotViewModel plot, Background background, Notices notices, FileDialogs dialogs) {
        this(
                plot,
                background,
                notices,
                (extension, owner, chosen) -> dialog(extension).ask(dialogs, owner, chosen));
    }

    PlotExport(PlotViewModel plot, Background background, Notices notices, SavePrompt prompt) {
        this.plot = plot;
        this.background = background;
        this.notices = notices.topic();
        this.prompt = prompt;
    }

    /** Asks for a file, then takes a picture and saves it. */
    void choosePng(Node owner, Supplier<NodeSnapshot> picture) {
        prompt.ask(".png", owner, file -> savePng(picture.get(), file));
    }

    /** Asks for a file and saves all measured values of the visible runs. */
    void chooseCsv(Node owner) {
        prompt.ask(".csv", owner, this::saveCsv);
    }

    /** Saves a picture. */
    void savePng(NodeSnapshot picture, Path file) {
        save(file, () -> picture.writePng(file));
    }

    /** Saves all measured values of the visible runs. */
    void saveCsv(Path file) {
        // Copy the curves now, because they change on the UI thread while the file is being written.
        CurvesCsv table = new CurvesCsv(plot.visibleRuns());
        save(file, () -> {
            try {
                AtomicFile.write(file, out -> out.write(table.text().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UserException(TEXT.get("export.unwritable", file, FailureReason.of(e)), e);
            }
        });
    }

    private void save(Path file, BackgroundTask.Work work) {
        background
                .work(work)
                .onSuccess(() -> notices.info(TEXT.get("export.done", file)))
                .reportTo(notices)
                .runInWriteQueue();
    }

    private static SaveDialog dialog(String extension) {
        return new SaveDialog(
                FolderKind.EXPORTS,
                TEXT.get("export.title"),
                TEXT.get("export.name") + extension,
                TEXT.get("export.kind" + extension),
                extension);
    }
}
