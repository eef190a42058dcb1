package digitpad.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a list of runs. */
final class RunListOptions {
    @Option(names = "--network", paramLabel = "NAME", descriptionKey = "runs.network")
    private String network;

    @Mixin
    private JsonOption jsonOption;

    /** Returns the network whose runs to list; empty for all. */
    Optional<String> network() {
        return Optional.ofNullable(network);
    }

    boolean isJson() {
        return jsonOption.isJson();
    }
}
