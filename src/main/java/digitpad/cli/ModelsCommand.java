package digitpad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code models}: lists all models. Its subcommands work on single models. */
@Command(name = "models", synopsisSubcommandLabel = "[COMMAND]")
final class ModelsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private JsonOption jsonOption;

    private ModelsCommand(CommandContext context) {
        this.context = context;
    }

    /** Returns picocli's command with its subcommands. */
    static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new ModelsCommand(context))
                .addSubcommand(new ModelsListCommand(context))
                .addSubcommand(new ModelsShowCommand(context))
                .addSubcommand(new ModelsImportCommand(context))
                .addSubcommand(new ModelsExportCommand(context))
                .addSubcommand(new ModelsRenameCommand(context))
                .addSubcommand(new ModelsDeleteCommand(context));
    }

    @Override
    public Integer call() {
        return new ModelList(context).print(jsonOption.isJson());
    }
}
