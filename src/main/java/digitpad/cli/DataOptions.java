package digitpad.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose the dataset. */
final class DataOptions {
    @Option(names = "--data", paramLabel = "PATH", descriptionKey = "data")
    private Path data;

    @Option(names = "--split", paramLabel = "NAME", descriptionKey = "data.split")
    private String split;

    /** Returns the folder or file to read the dataset from, if the user chose one. */
    Optional<Path> place() {
        return Optional.ofNullable(data);
    }

    /** Returns which of several datasets to use. */
    Optional<String> split() {
        return Optional.ofNullable(split);
    }
}
