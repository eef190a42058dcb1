package digitpad.cli;

import digitpad.model.ArchitectureText;
import digitpad.model.ModelCatalog;
import digitpad.model.ModelInfo;
import digitpad.model.SavedModel;
import digitpad.text.ByteSize;
import digitpad.text.Messages;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.Set;

/** Prints the list of models. */
final class ModelList {
    private static final Messages TEXT = Messages.of(ModelList.class);
    /** Test accuracy, parameters and size. */
    private static final Set<Integer> NUMBERS = Set.of(2, 3, 4);

    private final CommandContext context;

    ModelList(CommandContext context) {
        this.context = context;
    }

    /** Prints the list, and a note for each file that is not a valid model. */
    int print(boolean json) {
        ModelCatalog.Contents contents = new ModelCatalog(context.models()).contents();
        contents.problems().forEach(context.terminal()::printNote);
        if (json) {
            context.terminal()
                    .printJson(contents.models().stream()
                            .map(ModelDocument::inList)
                            .toList());
            return CommandLineProgram.OK;
        }
        TextTable table = new TextTable(NUMBERS);
        table.add(
                TEXT.get("models.column.name"),
                TEXT.get("models.column.network"),
                TEXT.get("models.column.test"),
                TEXT.get("models.column.parameters"),
                TEXT.get("models.column.size"),
                TEXT.get("models.column.created"));
        contents.models().forEach(model -> add(table, model));
        table.lines().forEach(context.terminal()::printResult);
        return CommandLineProgram.OK;
    }

    private static void add(TextTable table, SavedModel model) {
        ModelInfo info = model.info();
        table.add(
                info.name(),
                ArchitectureText.summary(info.architecture()),
                accuracy(info.testAccuracy()),
                TEXT.get("models.count", info.architecture().parameterCount()),
                ByteSize.of(model.bytes()),
                model.isShipped()
                        ? TEXT.get("models.shipped")
                        : info.created()
                                .atZone(ZoneId.systemDefault())
                                .toLocalDate()
                                .toString());
    }

    /** Returns an accuracy as a percentage, or a dash. */
    static String accuracy(OptionalDouble accuracy) {
        return accuracy.isPresent() ? TEXT.get("models.accuracy", accuracy.getAsDouble()) : TEXT.get("models.unknown");
    }
}
