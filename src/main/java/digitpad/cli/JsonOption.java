package digitpad.cli;

import picocli.CommandLine.Option;

/** The option every command has: an answer for machines. */
final class JsonOption {
    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    boolean isJson() {
        return json;
    }
}
