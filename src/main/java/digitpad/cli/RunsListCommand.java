package digitpad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code runs list}: lists all runs, or those of one network. */
@Command(name = "list")
final class RunsListCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private RunListOptions options;

    RunsListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new RunList(context).print(options);
    }
}
