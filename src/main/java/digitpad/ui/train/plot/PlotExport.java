package digitpad.ui.train.plot;

import digitpad.files.AtomicFile;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.ui.Background;
import digitpad.ui.BackgroundTask;
import digitpad.ui.Notices;
import digitpad.ui.controls.NodeSnapshot;
import digitpad.ui.controls.SaveDialog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Saves what is plotted as a picture or as a table. */
public final class PlotExport {
    private static final Messages TEXT = Messages.of(PlotExport.class);

    private final PlotViewModel plot;
    private final Background background;
    private final Notices notices;
    private final SavePrompt asking;

    /** Asks the user where a file with an ending is to be saved, above the window of a node. */
    interface SavePrompt {
        Optional<Path> ask(String ending, Node owner);
    }

    public PlotExport(PlotViewModel plot, Background background, Notices notices) {
        this(plot, background, notices, (ending, owner) -> dialog(ending).ask(owner));
    }

    PlotExport(PlotViewModel plot, Background background, Notices notices, SavePrompt asking) {
        this.plot = plot;
        this.background = background;
        this.notices = notices;
        this.asking = asking;
    }

    /** Asks where, in {@code owner}'s window, and saves a picture that is taken then. */
    void choosePng(Node owner, Supplier<NodeSnapshot> picture) {
        asking.ask(".png", owner).ifPresent(file -> savePng(picture.get(), file));
    }

    /** Asks where, and saves all that the runs in sight have measured. */
    void chooseCsv(Node owner) {
        asking.ask(".csv", owner).ifPresent(this::saveCsv);
    }

    /** Saves a picture. */
    void savePng(NodeSnapshot picture, Path file) {
        save(file, () -> picture.writePng(file));
    }

    /** Saves all that the runs in sight have measured. */
    void saveCsv(Path file) {
        // The curves grow on the window's thread: what is written elsewhere is as they are now.
        CurvesCsv table = new CurvesCsv(plot.visibleRuns());
        save(file, () -> {
            try {
                AtomicFile.write(file, out -> out.write(table.text().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UserException(TEXT.get("export.unwritable", file, e.toString()), e);
            }
        });
    }

    private void save(Path file, BackgroundTask.Work writing) {
        background
                .work(writing)
                .onSuccess(() -> notices.info(TEXT.get("export.done", file)))
                .onFailure(notices::error)
                .runInWriteQueue();
    }

    private static SaveDialog dialog(String ending) {
        return new SaveDialog(
                TEXT.get("export.title"), TEXT.get("export.name") + ending, TEXT.get("export.kind" + ending), ending);
    }
}
