package digitpad.cli;

import picocli.CommandLine.Option;

/** The option {@code --json} of every command. */
final class JsonOption {
    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    boolean isJson() {
        return json;
    }
}
