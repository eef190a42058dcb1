package digitpad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code models list}: lists all models. */
@Command(name = "list")
final class ModelsListCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private JsonOption jsonOption;

    ModelsListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return new ModelList(context).print(jsonOption.isJson());
    }
}
