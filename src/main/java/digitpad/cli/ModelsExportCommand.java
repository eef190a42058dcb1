package digitpad.cli;

import digitpad.model.ModelExport;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code models export}: writes a model to a file in one of several formats. */
@Command(name = "export")
final class ModelsExportCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(ModelsExportCommand.class);

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "models.name")
    private String name;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            descriptionKey = "models.export.file",
            converter = OutputPathConverter.class)
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "models.export.format")
    private String format;

    ModelsExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelExport.Format chosen =
                Optional.ofNullable(format).map(ModelsExportCommand::byName).orElseGet(this::byExtension);
        ModelExport.write(context.models().load(name), chosen, file);
        context.terminal().printResult(TEXT.get("models.exported", name, file));
        return CommandLineProgram.OK;
    }

    private static ModelExport.Format byName(String name) {
        return Arrays.stream(ModelExport.Format.values())
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new UserException(TEXT.get(
                        "models.format.unknown",
                        name,
                        Arrays.stream(ModelExport.Format.values())
                                .map(ModelsExportCommand::name)
                                .collect(Collectors.joining(", ")))));
    }

    private ModelExport.Format byExtension() {
        String fileName = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(ModelExport.Format.values())
                .filter(each -> fileName.endsWith(each.extension()))
                .findFirst()
                .orElseThrow(() -> new UserException(TEXT.get(
                        "models.format.missing",
                        file,
                        Arrays.stream(ModelExport.Format.values())
                                .map(ModelExport.Format::extension)
                                .collect(Collectors.joining(", ")))));
    }

    private static String name(ModelExport.Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
