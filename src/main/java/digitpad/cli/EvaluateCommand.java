package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.evaluation.Evaluation;
import digitpad.evaluation.Evaluator;
import digitpad.ink.UnipenReader;
import digitpad.mnist.MnistData;
import digitpad.network.ModelStore;
import digitpad.network.Prediction;
import digitpad.network.Recognizer;
import digitpad.text.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a model on the test images, or on pen trajectories. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(EvaluateCommand.class);

    private final Workplace workplace;

    @Option(names = "--model", paramLabel = "NAME_OR_FILE", descriptionKey = "model", defaultValue = ModelStore.DEFAULT)
    private String model;

    @ArgGroup
    private Source source;

    @Mixin
    private Answer answer;

    /** Images or strokes, not both. */
    static final class Source {
        @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
        private Path data;

        @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "evaluate.strokes")
        private Path strokes;
    }

    /** What {@code --json} prints. */
    @JsonPropertyOrder({"model", "dataset", "images", "correct", "accuracy", "confusion"})
    record Result(String model, String dataset, int images, int correct, double accuracy, int[][] confusion) {}

    EvaluateCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Evaluation evaluation = evaluate();
        if (answer.isJson()) {
            workplace
                    .terminal()
                    .json(new Result(
                            evaluation.model(),
                            evaluation.dataset(),
                            evaluation.images(),
                            evaluation.correct(),
                            evaluation.accuracy(),
                            evaluation.confusion().toArray()));
        } else {
            print(evaluation);
        }
        return CommandLineProgram.OK;
    }

    private Evaluation evaluate() {
        if (source != null && source.strokes != null) {
            var samples = UnipenReader.read(source.strokes);
            try (Recognizer recognizer = recognizer()) {
                return new Evaluator(recognizer).strokes(samples, String.valueOf(source.strokes.getFileName()));
            }
        }
        MnistData data = workplace.data(Optional.ofNullable(source).map(chosen -> chosen.data));
        try (Recognizer recognizer = recognizer()) {
            return new Evaluator(recognizer).images(data.test(), data.name());
        }
    }

    private Recognizer recognizer() {
        return Recognizer.of(workplace.models().load(model));
    }

    private void print(Evaluation evaluation) {
        Terminal terminal = workplace.terminal();
        terminal.say(TEXT.get(
                "evaluate.accuracy",
                evaluation.model(),
                evaluation.correct(),
                evaluation.images(),
                evaluation.dataset(),
                evaluation.accuracy()));
        terminal.say(TEXT.get("evaluate.confusion"));
        StringBuilder head = new StringBuilder("    ");
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            head.append(String.format("%6d", digit));
        }
        terminal.say(head.toString());
        for (int truth = 0; truth < Prediction.CLASSES; truth++) {
            StringBuilder row = new StringBuilder(String.format("%4d", truth));
            for (int read = 0; read < Prediction.CLASSES; read++) {
                row.append(String.format("%6d", evaluation.confusion().count(truth, read)));
            }
            terminal.say(row.toString());
        }
    }
}
