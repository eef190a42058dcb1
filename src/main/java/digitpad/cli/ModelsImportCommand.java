package digitpad.cli;

import digitpad.model.ImportedModel;
import digitpad.model.ModelStore;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code models import}: copies model files to the user's models. */
@Command(name = "import")
final class ModelsImportCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(ModelsImportCommand.class);

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "models.files")
    private List<Path> files;

    ModelsImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelStore models = context.models();
        int code = CommandLineProgram.OK;
        for (Path file : files) {
            try {
                ImportedModel imported = models.importModel(models.read(file), file);
                context.terminal()
                        .printResult(TEXT.get(
                                imported.added() ? "models.imported" : "models.imported.known",
                                file,
                                imported.model().info().name()));
            } catch (UserException e) {
                context.terminal().printNote(e.getMessage());
                code = CommandLineProgram.USER_ERROR;
            }
        }
        return code;
    }
}
