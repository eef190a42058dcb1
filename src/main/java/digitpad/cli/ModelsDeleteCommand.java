package digitpad.cli;

import digitpad.model.ModelCatalog;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code models delete}: deletes models of the user. */
@Command(name = "delete")
final class ModelsDeleteCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(ModelsDeleteCommand.class);

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", arity = "1..*", descriptionKey = "models.names")
    private List<String> names;

    ModelsDeleteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelCatalog models = new ModelCatalog(context.models());
        int code = CommandLineProgram.OK;
        for (String name : names) {
            try {
                models.delete(name);
                context.terminal().printResult(TEXT.get("models.deleted", name));
            } catch (UserException e) {
                context.terminal().printNote(e.getMessage());
                code = CommandLineProgram.USER_ERROR;
            }
        }
        return code;
    }
}
