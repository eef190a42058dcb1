package digitpad.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import digitpad.image.DigitImage;
import digitpad.image.ImageImport;
import digitpad.image.Normalizer;
import digitpad.model.ModelStore;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code predict}: reads the digit in each picture. */
@Command(name = "predict")
final class PredictCommand implements Callable<Integer> {
    private static final Messages TEXT = Messages.of(PredictCommand.class);

    private final CommandContext context;

    @Option(names = "--model", paramLabel = "NAME_OR_FILE", descriptionKey = "model", defaultValue = ModelStore.DEFAULT)
    private String model;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", descriptionKey = "predict.images")
    private List<Path> files;

    @Mixin
    private JsonOption jsonOption;

    /** The entry for one picture in the output of {@code --json}. */
    @JsonPropertyOrder({"file", "digit", "looksLikeDigit", "probabilities"})
    record Result(String file, int digit, boolean looksLikeDigit, float[] probabilities) {}

    PredictCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        // Read all pictures first, so that an unreadable one is reported before a network is loaded.
        List<DigitImage> images = new ArrayList<>();
        for (Path file : files) {
            DigitImage image = Normalizer.normalize(ImageImport.read(file));
            if (image.isBlank()) {
                throw new UserException(TEXT.get("predict.blank", file));
            }
            images.add(image);
        }
        List<Prediction> predictions;
        try (Recognizer recognizer =
                Recognizer.of(context.engine(), context.models().load(model))) {
            predictions = recognizer.readAll(images);
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Prediction prediction = predictions.get(i);
            results.add(new Result(
                    files.get(i).toString(), prediction.digit(), prediction.isDigitLike(), prediction.toArray()));
        }
        if (jsonOption.isJson()) {
            context.terminal().printJson(results);
        } else {
            for (Result result : results) {
                context.terminal()
                        .printResult(TEXT.get(
                                result.looksLikeDigit() ? "predict.digit" : "predict.nondigit",
                                result.file(),
                                result.digit(),
                                result.probabilities()[result.digit()]));
            }
        }
        return CommandLineProgram.OK;
    }
}
