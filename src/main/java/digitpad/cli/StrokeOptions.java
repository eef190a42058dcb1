package digitpad.cli;

import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.StrokeFiles;
import digitpad.training.plan.DataSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The options that add stroke data to the training data. */
final class StrokeOptions {
    private static final Messages TEXT = Messages.of(StrokeOptions.class);

    @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "train.strokes")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--leave-out-writers", paramLabel = "NAME", split = ",", descriptionKey = "train.writers")
    private Set<String> excludedWriters = new TreeSet<>();

    @Option(names = "--own-digits", descriptionKey = "train.owndigits")
    private boolean ownDigits;

    /**
     * Returns the stroke files, including those in the folders that are given.
     *
     * @throws UserException if a folder has none
     */
    List<Path> files() {
        return StrokeFiles.at(files);
    }

    /**
     * Returns the data sources that the options name, without a folder of images.
     *
     * @throws UserException if writers are to be left out, but no stroke file is given, or a folder has none
     */
    DataSources sources() {
        if (files.isEmpty() && !excludedWriters.isEmpty()) {
            throw new UserException(TEXT.get("train.writers.strokes.missing"));
        }
        return new DataSources(
                "",
                files().stream()
                        .map(file -> file.toAbsolutePath().toString())
                        .distinct()
                        .toList(),
                List.copyOf(excludedWriters),
                ownDigits);
    }
}
