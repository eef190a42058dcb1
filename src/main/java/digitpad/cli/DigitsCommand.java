package digitpad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code digits}: counts the user's digits. Its subcommands export and import them. */
@Command(name = "digits", synopsisSubcommandLabel = "[COMMAND]")
final class DigitsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private JsonOption jsonOption;

    private DigitsCommand(CommandContext context) {
        this.context = context;
    }

    /** Returns picocli's command with its subcommands. */
    static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new DigitsCommand(context))
                .addSubcommand(new DigitsListCommand(context))
                .addSubcommand(new DigitsExportCommand(context))
                .addSubcommand(new DigitsImportCommand(context));
    }

    @Override
    public Integer call() {
        return DigitsListCommand.print(context, jsonOption.isJson());
    }
}
