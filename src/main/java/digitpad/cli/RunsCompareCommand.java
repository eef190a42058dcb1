package digitpad.cli;

import digitpad.model.ArchitectureText;
import digitpad.model.NetworkComparison;
import digitpad.model.NetworkComparison.SettingDifference;
import digitpad.model.NetworkComparison.Side;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ArchitectureComparison.Row;
import digitpad.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code runs compare}: prints the layers of two runs side by side, and the settings that differ. */
@Command(name = "compare")
final class RunsCompareCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(RunsCompareCommand.class);
    /** The columns with shapes and parameters of both sides. */
    private static final Set<Integer> NUMBERS = Set.of(2, 3, 5, 6);

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "runs.compare.left")
    private String left;

    @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "runs.compare.right")
    private String right;

    @Mixin
    private JsonOption jsonOption;

    RunsCompareCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        NetworkComparison comparison = new NetworkComparison(
                context.runs().find(left).record().network(),
                context.runs().find(right).record().network());
        if (jsonOption.isJson()) {
            context.terminal().printJson(ComparisonDocument.of(comparison));
        } else {
            printLayers(comparison);
            printSettings(comparison);
        }
        return CommandLineProgram.OK;
    }

    private void printLayers(NetworkComparison comparison) {
        TextTable table = new TextTable(NUMBERS);
        String output = TEXT.get("compare.output");
        String parameters = TEXT.get("compare.parameters");
        table.add("", name(comparison.left()), output, parameters, name(comparison.right()), output, parameters);
        comparison.layers().forEach(row -> add(table, row));
        addTotals(
                table,
                TEXT.get("compare.total"),
                comparison.left().architecture().parameterCount(),
                comparison.right().architecture().parameterCount());
        addTotals(
                table,
                TEXT.get("compare.multiplyadds"),
                comparison.left().multiplyAdds(),
                comparison.right().multiplyAdds());
        table.lines().forEach(context.terminal()::printResult);
    }

    private static String name(Side side) {
        return TEXT.get("compare.name", side.name(), side.preset());
    }

    private static void add(TextTable table, Row row) {
        String change = switch (row.change()) {
            case SAME -> "";
            case CHANGED -> TEXT.get("compare.changed");
            case ONLY_LEFT -> TEXT.get("compare.left");
            case ONLY_RIGHT -> TEXT.get("compare.right");
        };
        table.add(
                change,
                layer(row.left()),
                output(row.left()),
                parameters(row.left()),
                layer(row.right()),
                output(row.right()),
                parameters(row.right()));
    }

    private static void addTotals(TextTable table, String name, long ofLeft, long ofRight) {
        table.add("", name, "", TEXT.get("models.count", ofLeft), name, "", TEXT.get("models.count", ofRight));
    }

    private static String layer(Optional<PlacedLayer> placed) {
        return placed.map(PlacedLayer::layer).map(ArchitectureText::layer).orElse("");
    }

    private static String output(Optional<PlacedLayer> placed) {
        return placed.map(PlacedLayer::output).map(ArchitectureText::shape).orElse("");
    }

    private static String parameters(Optional<PlacedLayer> placed) {
        return placed.map(layer -> TEXT.get("models.count", layer.parameterCount()))
                .orElse("");
    }

    private void printSettings(NetworkComparison comparison) {
        List<SettingDifference> settings = comparison.settings();
        if (settings.isEmpty()) {
            context.terminal().printResult(TEXT.get("compare.settings.same"));
            return;
        }
        context.terminal().printResult(TEXT.get("compare.settings"));
        TextTable table = new TextTable(Set.of());
        settings.forEach(each -> table.add("  " + each.name(), each.left(), each.right()));
        table.lines().forEach(context.terminal()::printResult);
    }
}
