package digitpad.cli;

import digitpad.model.ArchitectureText;
import digitpad.model.Calibration;
import digitpad.model.ModelCatalog;
import digitpad.model.ModelInfo;
import digitpad.model.SavedModel;
import digitpad.model.TrainingSettings;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.Recipe;
import digitpad.text.ByteSize;
import digitpad.text.Messages;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code models show}: prints all that is known about a model. */
@Command(name = "show")
final class ModelsShowCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(ModelsShowCommand.class);
    /** The columns with shapes and parameters of the list of layers. */
    private static final Set<Integer> NUMBERS = Set.of(2, 3);

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", descriptionKey = "models.name")
    private String name;

    @Mixin
    private JsonOption jsonOption;

    ModelsShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        SavedModel model = new ModelCatalog(context.models()).find(name);
        if (jsonOption.isJson()) {
            context.terminal().printJson(ModelDocument.of(model));
        } else {
            print(model);
        }
        return CommandLineProgram.OK;
    }

    private void print(SavedModel model) {
        ModelInfo info = model.info();
        TrainingSettings training = info.training();
        Recipe recipe = training.recipe();
        print(TEXT.get("models.show.name", info.name(), info.preset()));
        print(TEXT.get(
                "models.show.scores",
                ModelList.accuracy(info.testAccuracy()),
                ModelList.accuracy(info.validationAccuracy())));
        print(TEXT.get(
                "models.show.training",
                training.stepsDone(),
                recipe.steps(),
                recipe.batchSize(),
                recipe.optimizer().id(),
                String.valueOf(recipe.learningRate()),
                recipe.schedule().id()));
        print(TEXT.get(
                "models.show.data",
                training.dataset(),
                training.images(),
                training.extraSamples(),
                String.valueOf(training.seed())));
        print(calibration(info.calibration()));
        print(
                model.file().isPresent()
                        ? TEXT.get("models.show.file", model.file().get(), ByteSize.of(model.bytes()), info.created())
                        : TEXT.get("models.show.shipped", ByteSize.of(model.bytes())));
        if (!model.note().isEmpty()) {
            print(TEXT.get("models.show.note", model.note()));
        }
        printLayers(info);
    }

    private static String calibration(Calibration calibration) {
        return Double.isInfinite(calibration.evidenceThreshold())
                ? TEXT.get("models.show.temperature", calibration.temperature())
                : TEXT.get("models.show.calibration", calibration.temperature(), calibration.evidenceThreshold());
    }

    private void printLayers(ModelInfo info) {
        print(TEXT.get("models.show.network", info.architecture().parameterCount()));
        TextTable table = new TextTable(NUMBERS);
        for (PlacedLayer placed : info.architecture().placedLayers()) {
            table.add(
                    "  " + placed.layer().name(),
                    ArchitectureText.layer(placed.layer()),
                    ArchitectureText.shape(placed.output()),
                    TEXT.get("models.count", placed.parameterCount()));
        }
        table.lines().forEach(this::print);
    }

    private void print(String lines) {
        lines.lines().forEach(context.terminal()::printResult);
    }
}
