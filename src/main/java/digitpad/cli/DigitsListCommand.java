package digitpad.cli;

import digitpad.owndigits.OwnDigit;
import digitpad.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code digits list}: prints how many digits the user has of each label. */
@Command(name = "list")
final class DigitsListCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(DigitsListCommand.class);

    private final CommandContext context;

    @Mixin
    private JsonOption jsonOption;

    DigitsListCommand(CommandContext context) {
        this.context = context;
    }

    /**
     * The JSON document.
     *
     * @param labels number of digits by label
     */
    record Counts(int digits, Map<String, Integer> labels) {}

    @Override
    public Integer call() {
        return print(context, jsonOption.isJson());
    }

    /** Prints the numbers, and a note for each digit that cannot be used. */
    static int print(CommandContext context, boolean json) {
        List<OwnDigit> digits = context.ownDigits().readAll(context.terminal()::printNote);
        Map<String, Integer> counts = new TreeMap<>();
        digits.forEach(digit -> counts.merge(Integer.toString(digit.label()), 1, Integer::sum));
        if (json) {
            context.terminal().printJson(new Counts(digits.size(), counts));
            return CommandLineProgram.OK;
        }
        if (digits.isEmpty()) {
            context.terminal().printResult(TEXT.get("evaluate.owndigits.none"));
            return CommandLineProgram.OK;
        }
        TextTable table = new TextTable(Set.of(0, 1));
        table.add(TEXT.get("digits.column.label"), TEXT.get("digits.column.count"));
        counts.forEach((label, count) -> table.add(label, TEXT.get("models.count", count)));
        table.lines().forEach(context.terminal()::printResult);
        return CommandLineProgram.OK;
    }
}
