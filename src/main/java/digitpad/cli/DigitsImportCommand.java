package digitpad.cli;

import digitpad.owndigits.OwnDigitImport;
import digitpad.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code digits import}: adds digits from exported files. */
@Command(name = "import")
final class DigitsImportCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(DigitsImportCommand.class);

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "digits.import.files")
    private List<Path> files;

    DigitsImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        OwnDigitImport.Read read = OwnDigitImport.read(files);
        read.problems().forEach(context.terminal()::printNote);
        OwnDigitImport.Added added = OwnDigitImport.add(read.digits(), context.ownDigits());
        added.failure().ifPresent(context.terminal()::printNote);
        context.terminal().printResult(TEXT.get("digits.imported", added.files().size(), added.known()));
        return read.problems().isEmpty() && added.failure().isEmpty()
                ? CommandLineProgram.OK
                : CommandLineProgram.USER_ERROR;
    }
}
