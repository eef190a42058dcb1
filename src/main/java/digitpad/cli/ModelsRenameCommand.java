package digitpad.cli;

import digitpad.text.Messages;
import digitpad.training.runs.RunNames;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code models rename}: renames a model of the user, and the run that made it. */
@Command(name = "rename")
final class ModelsRenameCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(ModelsRenameCommand.class);

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "models.name")
    private String name;

    @Parameters(index = "1", paramLabel = "NEW_NAME", descriptionKey = "models.newname")
    private String newName;

    ModelsRenameCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        new RunNames(context.runs(), context.models()).renameModel(name, newName);
        context.terminal().printResult(TEXT.get("models.renamed", name, newName));
        return CommandLineProgram.OK;
    }
}
