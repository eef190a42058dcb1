package digitpad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code runs}: lists runs. Its subcommands list or compare them. */
@Command(name = "runs", synopsisSubcommandLabel = "[COMMAND]")
final class RunsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private RunListOptions options;

    private RunsCommand(CommandContext context) {
        this.context = context;
    }

    /** Returns picocli's command with its subcommands. */
    static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new RunsCommand(context))
                .addSubcommand(new RunsListCommand(context))
                .addSubcommand(new RunsCompareCommand(context));
    }

    @Override
    public Integer call() {
        return new RunList(context).print(options);
    }
}
