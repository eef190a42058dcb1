package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.dataset.MnistData;
import digitpad.evaluation.Evaluation;
import digitpad.evaluation.Evaluator;
import digitpad.evaluation.Variation;
import digitpad.ink.LabeledInk;
import digitpad.ink.SamplesByWriter;
import digitpad.ink.StrokeSamples;
import digitpad.ink.UnipenReader;
import digitpad.model.ModelStore;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.StrokeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code evaluate}: scores a model on the test images or on stroke data. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(EvaluateCommand.class);

    private final CommandContext context;

    @Option(names = "--model", paramLabel = "NAME_OR_FILE", descriptionKey = "model", defaultValue = ModelStore.DEFAULT)
    private ModelReference model;

    @ArgGroup
    private Source source;

    @Option(names = "--split", paramLabel = "NAME", descriptionKey = "data.split")
    private String split;

    @Option(names = "--writers", paramLabel = "NAME", split = ",", descriptionKey = "evaluate.writers")
    private Set<String> writers = new TreeSet<>();

    @Option(names = "--variations", descriptionKey = "evaluate.variations")
    private boolean variations;

    @Mixin
    private JsonOption jsonOption;

    /** The data that the model is scored on: images or strokes, not both. */
    static final class Source {
        @Option(names = "--data", paramLabel = "PATH", descriptionKey = "data")
        private Path data;

        @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "evaluate.strokes")
        private List<Path> strokes = new ArrayList<>();
    }

    /** The document that {@code --json} prints. */
    @JsonPropertyOrder({
        "model",
        "dataset",
        "images",
        "correct",
        "accuracy",
        "calibrationError",
        "rejected",
        "confusion",
        "variations"
    })
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Result(
            String model,
            String dataset,
            int images,
            int correct,
            double accuracy,
            double calibrationError,
            int rejected,
            int[][] confusion,
            Map<String, Double> variations) {}

    EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        boolean strokes = source != null && !source.strokes.isEmpty();
        if (!strokes && (variations || !writers.isEmpty())) {
            throw new UserException(TEXT.get("evaluate.strokes.missing"));
        }
        if (strokes && split != null) {
            throw new UserException(TEXT.get("evaluate.split.strokes"));
        }
        if (strokes) {
            evaluateStrokes(StrokeFiles.at(source.strokes));
        } else {
            // A wrong model is reported before the images are read, which may have to be downloaded first.
            try (Recognizer recognizer = recognizer()) {
                MnistData data = context.data(
                        Optional.ofNullable(source).map(chosen -> chosen.data), Optional.ofNullable(split));
                report(new Evaluator(recognizer).images(data.test(), data.name()), Map.of());
            }
        }
        return CommandLineProgram.OK;
    }

    private void evaluateStrokes(List<Path> files) {
        StrokeSamples all = files.stream()
                .map(file -> UnipenReader.read(file).samples())
                .reduce(StrokeSamples.NONE, StrokeSamples::with);
        String name = StrokeFiles.names(files);
        if (!writers.isEmpty()) {
            all = SamplesByWriter.of(all).writtenBy(writers);
            name = TEXT.get("evaluate.dataset.writers", name, String.join(", ", writers));
        }
        List<LabeledInk> samples = all.digits();
        try (Recognizer recognizer = recognizer()) {
            Evaluator evaluator = new Evaluator(recognizer);
            Evaluation evaluation = evaluator.strokes(samples, name);
            report(evaluation, variations ? evaluator.variations(samples, name) : Map.of());
        }
    }

    private void report(Evaluation evaluation, Map<Variation, Evaluation> variationScores) {
        if (jsonOption.isJson()) {
            Map<String, Double> accuracies = new LinkedHashMap<>();
            variationScores.forEach((variation, scored) -> accuracies.put(variation.id(), scored.accuracy()));
            context.terminal()
                    .printJson(new Result(
                            evaluation.model(),
                            evaluation.dataset(),
                            evaluation.images(),
                            evaluation.correct(),
                            evaluation.accuracy(),
                            evaluation.calibrationError(),
                            evaluation.rejected(),
                            evaluation.confusion().toArray(),
                            accuracies));
        } else {
            print(evaluation);
            variationScores.forEach((variation, scored) -> context.terminal()
                    .printResult(TEXT.get(
                            "evaluate.variation",
                            variation.id(),
                            scored.accuracy(),
                            100 * (scored.accuracy() - evaluation.accuracy()))));
        }
    }

    private Recognizer recognizer() {
        return Recognizer.of(context.engine(), context.models().load(model.nameOrFile()));
    }

    private void print(Evaluation evaluation) {
        Terminal terminal = context.terminal();
        terminal.printResult(TEXT.get(
                "evaluate.accuracy",
                evaluation.model(),
                evaluation.correct(),
                evaluation.images(),
                evaluation.dataset(),
                evaluation.accuracy()));
        terminal.printResult(TEXT.get(
                "evaluate.calibration",
                evaluation.calibrationError(),
                evaluation.rejected(),
                evaluation.rejected() / (double) evaluation.images()));
        terminal.printResult(TEXT.get("evaluate.confusion"));
        StringBuilder header = new StringBuilder("    ");
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            header.append(String.format("%6d", digit));
        }
        terminal.printResult(header.toString());
        for (int truth = 0; truth < Prediction.CLASSES; truth++) {
            StringBuilder row = new StringBuilder(String.format("%4d", truth));
            for (int recognized = 0; recognized < Prediction.CLASSES; recognized++) {
                row.append(String.format("%6d", evaluation.confusion().count(truth, recognized)));
            }
            terminal.printResult(row.toString());
        }
    }
}
