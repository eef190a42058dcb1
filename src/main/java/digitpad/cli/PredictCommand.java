package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.image.DigitImage;
import digitpad.model.ModelStore;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import digitpad.text.Percent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code predict}: reads the digit in each picture. */
@Command(name = "predict")
final class PredictCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(PredictCommand.class);

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", paramLabel = "NAME_OR_FILE", descriptionKey = "model", defaultValue = ModelStore.DEFAULT)
    private ModelReference model;

    /** Names instead of paths, so that a name that is no path does not stop the other pictures from being read. */
    @Parameters(paramLabel = "IMAGE", arity = "1..*", descriptionKey = "predict.images")
    private List<String> names;

    @Mixin
    private JsonOption jsonOption;

    /** The entry for one picture in the output of {@code --json}: either a prediction or an error. */
    @JsonPropertyOrder({"file", "digit", "looksLikeDigit", "probabilities", "error"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String file, Integer digit, Boolean looksLikeDigit, float[] probabilities, String error) {
        static Result of(String file, Prediction prediction) {
            return new Result(file, prediction.digit(), prediction.isDigitLike(), prediction.toArray(), null);
        }

        static Result failed(String file, String error) {
            return new Result(file, null, null, null, error);
        }
    }

    private PredictCommand(CommandContext context) {
        this.context = context;
    }

    /** Returns picocli's command, which takes the name of a picture even if it begins like an option. */
    static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new PredictCommand(context))
                .setUnmatchedOptionsArePositionalParams(true)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    @Override
    public Integer call() {
        rejectUnknownOptions();
        List<Result> results = results(names.stream()
                .map(name -> InputPicture.read(name, context.terminal().in()))
                .toList());
        if (jsonOption.isJson()) {
            context.terminal().printJson(results);
        } else {
            results.forEach(this::print);
        }
        return results.stream().allMatch(result -> result.error() == null)
                ? CommandLineProgram.OK
                : CommandLineProgram.USER_ERROR;
    }

    /** A name that begins like an option is an option, unless there is such a file or it follows {@code --}. */
    private void rejectUnknownOptions() {
        List<String> arguments = spec.commandLine().getParseResult().originalArgs();
        int end = arguments.indexOf(spec.parser().endOfOptionsDelimiter());
        List<String> unknown = names.stream()
                .filter(name -> name.startsWith("-") && name.length() > 1)
                .filter(name -> end < 0 || arguments.indexOf(name) < end)
                .filter(name -> !exists(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(spec.commandLine(), unknown);
        }
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private List<Result> results(List<InputPicture> pictures) {
        Iterator<Prediction> predictions = predict(pictures.stream()
                        .flatMap(picture -> picture.digit().stream())
                        .toList())
                .iterator();
        return pictures.stream()
                .map(picture -> picture.problem()
                        .map(problem -> Result.failed(picture.name(), problem))
                        .orElseGet(() -> Result.of(picture.name(), predictions.next())))
                .toList();
    }

    /** Returns a prediction for each image. A network is loaded only if there are images. */
    private List<Prediction> predict(List<DigitImage> images) {
        if (images.isEmpty()) {
            return List.of();
        }
        try (Recognizer recognizer =
                Recognizer.of(context.engine(), context.models().load(model.nameOrFile()))) {
            return recognizer.readAll(images);
        }
    }

    private void print(Result result) {
        if (result.error() != null) {
            context.terminal().printNote(result.error());
            return;
        }
        context.terminal()
                .printResult(TEXT.get(
                        result.looksLikeDigit() ? "predict.digit" : "predict.nondigit",
                        result.file(),
                        result.digit(),
                        Percent.plain(result.probabilities()[result.digit()])));
    }
}
