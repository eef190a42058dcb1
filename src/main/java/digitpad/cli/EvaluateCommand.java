package digitpad.cli;

import digitpad.dataset.MnistData;
import digitpad.evaluation.Evaluation;
import digitpad.evaluation.Evaluator;
import digitpad.evaluation.StrokeEvaluation;
import digitpad.evaluation.Variation;
import digitpad.ink.SamplesByWriter;
import digitpad.ink.StrokeSamples;
import digitpad.ink.UnipenReader;
import digitpad.model.ModelStore;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.StrokeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code evaluate}: scores a model on the test images or on stroke data. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(EvaluateCommand.class);

    private final CommandContext context;

    @Option(names = "--model", paramLabel = "NAME_OR_FILE", descriptionKey = "model", defaultValue = ModelStore.DEFAULT)
    private ModelReference model;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "PATH", descriptionKey = "data")
    private Path images;

    @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "evaluate.strokes")
    private List<Path> strokes = new ArrayList<>();

    @Option(names = "--split", paramLabel = "NAME", descriptionKey = "data.split")
    private String split;

    @Option(names = "--writers", paramLabel = "NAME", split = ",", descriptionKey = "evaluate.writers")
    private Set<String> writers = new TreeSet<>();

    @Option(names = "--variations", descriptionKey = "evaluate.variations")
    private boolean variations;

    @Mixin
    private JsonOption jsonOption;

    EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (strokes.isEmpty()) {
            if (variations || !writers.isEmpty()) {
                throw new UserException(TEXT.get("evaluate.strokes.missing"));
            }
            evaluateImages();
            return CommandLineProgram.OK;
        }
        if (images != null) {
            // A group of picocli would not allow several stroke files.
            throw new MutuallyExclusiveArgsException(spec.commandLine(), "--data and --strokes");
        }
        if (split != null) {
            throw new UserException(TEXT.get("evaluate.split.strokes"));
        }
        evaluateStrokes(StrokeFiles.at(strokes));
        return CommandLineProgram.OK;
    }

    private void evaluateImages() {
        // A wrong model is reported before the images are read, which may have to be downloaded first.
        try (Recognizer recognizer = recognizer()) {
            MnistData data = context.data(Optional.ofNullable(images), Optional.ofNullable(split));
            Evaluation evaluation = new Evaluator(recognizer).images(data.test(), data.name());
            if (jsonOption.isJson()) {
                context.terminal().printJson(EvaluationDocument.of(evaluation));
            } else {
                new EvaluationReport(context.terminal()).print(evaluation);
            }
        }
    }

    private void evaluateStrokes(List<Path> files) {
        StrokeSamples samples = files.stream()
                .map(file -> UnipenReader.read(file).samples())
                .reduce(StrokeSamples.NONE, StrokeSamples::with);
        String name = StrokeFiles.names(files);
        if (!writers.isEmpty()) {
            samples = SamplesByWriter.of(samples).writtenBy(writers);
            name = TEXT.get("evaluate.dataset.writers", name, String.join(", ", writers));
        }
        try (Recognizer recognizer = recognizer()) {
            Evaluator evaluator = new Evaluator(recognizer);
            StrokeEvaluation evaluation = evaluator.strokes(samples, name);
            Map<Variation, Evaluation> varied =
                    variations && !samples.digits().isEmpty() ? evaluator.variations(samples.digits(), name) : Map.of();
            if (jsonOption.isJson()) {
                context.terminal().printJson(EvaluationDocument.of(evaluation, varied));
            } else {
                new EvaluationReport(context.terminal()).print(evaluation, varied);
            }
        }
    }

    private Recognizer recognizer() {
        return Recognizer.of(context.engine(), context.models().load(model.nameOrFile()));
    }
}
