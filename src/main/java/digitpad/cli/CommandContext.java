package digitpad.cli;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.engine.Engine;
import digitpad.files.UserFolders;
import digitpad.model.ModelStore;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.training.runs.RunStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What all commands work with.
 *
 * @param terminal where they speak
 * @param folders where models and data are kept
 * @param environment the process's variables
 * @param engine computes the networks
 */
public record CommandContext(Terminal terminal, UserFolders folders, Map<String, String> environment, Engine engine) {
    private static final Messages TEXT = Messages.of(CommandContext.class);
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** All saved networks. */
    ModelStore models() {
        return new ModelStore(folders.models());
    }

    /** All trainings that are kept. */
    RunStore runs() {
        return new RunStore(folders.runs());
    }

    /** The digits the user drew and named. */
    OwnDigits ownDigits() {
        return new OwnDigits(folders.digits());
    }

    /** The data of the folder asked for, else where it is usually kept, else from the network. */
    MnistData data(Optional<Path> chosen) {
        ProgressLine progress = new ProgressLine(terminal);
        MnistData data = new MnistLibrary(folders, environment)
                .loadOrDownload(
                        chosen,
                        (file, done, total) -> progress.show(
                                TEXT.get(
                                        "data.downloading",
                                        file,
                                        done / BYTES_PER_MEGABYTE,
                                        total / BYTES_PER_MEGABYTE),
                                done / (double) total));
        progress.clear();
        return data;
    }
}
