package digitpad.cli;

import digitpad.dataset.MnistData;
import digitpad.dataset.mnist.MnistLibrary;
import digitpad.engine.Engine;
import digitpad.evaluation.DataCheck;
import digitpad.evaluation.marks.LabelMarks;
import digitpad.files.UserFolders;
import digitpad.model.ModelStore;
import digitpad.model.NetworkStore;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.training.runs.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The context that all commands share.
 *
 * @param terminal for the output
 * @param folders of models and data
 * @param environment the environment variables of the process
 * @param engine that computes the networks
 */
public record CommandContext(Terminal terminal, UserFolders folders, Map<String, String> environment, Engine engine) {
    private static final Messages TEXT = Messages.of(CommandContext.class);
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** Returns the store of saved models. */
    ModelStore models() {
        return new ModelStore(folders.models(), List.of(folders.home()));
    }

    /** Returns the store of the user's own networks. */
    NetworkStore networks() {
        return new NetworkStore(folders.networks());
    }

    /** Returns the store of runs. */
    RunStore runs() {
        return new RunStore(folders.runs());
    }

    /** Returns the store of the digits the user drew and labeled. */
    OwnDigits ownDigits() {
        return new OwnDigits(folders.digits());
    }

    /** Returns the images whose labels the user marked as wrong. */
    LabelMarks labelMarks() {
        return new LabelMarks(folders.labelMarks());
    }

    /** Returns the data in the chosen place, or else in the usual folder, where missing data is downloaded. */
    MnistData data(DataOptions options) {
        return data(options.place(), options.split());
    }

    /** Returns the data in the chosen place, or else in the usual folder, where missing data is downloaded. */
    MnistData data(Optional<Path> chosen, Optional<String> split) {
        ProgressLine progress = new ProgressLine(terminal);
        MnistData data = new MnistLibrary(folders, environment)
                .loadOrDownload(
                        chosen,
                        split,
                        (file, done, total) -> progress.show(
                                TEXT.get(
                                        "data.downloading",
                                        file,
                                        done / BYTES_PER_MEGABYTE,
                                        total / BYTES_PER_MEGABYTE),
                                done / (double) total));
        progress.clear();
        MnistData checked = new DataCheck(engine, models()).check(data);
        checked.remarks().forEach(terminal::printNote);
        return checked;
    }
}
