package digitpad.cli;

import digitpad.owndigits.OwnDigitExport;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code digits export}: writes the user's digits to one file. */
@Command(name = "export")
final class DigitsExportCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(DigitsExportCommand.class);

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", descriptionKey = "digits.export.file", converter = OutputPathConverter.class)
    private Path file;

    DigitsExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        OwnDigits digits = context.ownDigits();
        OwnDigitExport.Exported exported = OwnDigitExport.write(file, digits, digits.files());
        exported.problems().forEach(context.terminal()::printNote);
        context.terminal().printResult(TEXT.get("digits.exported", exported.count(), file));
        return CommandLineProgram.OK;
    }
}
