package digitpad.cli;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.evaluation.data.DataPart;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.ink.SamplesByWriter;
import digitpad.ink.StrokeSamples;
import digitpad.owndigits.OwnDigit;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.batches.StrokeFiles;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunRecord;
import digitpad.training.runs.ValidationImages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose the digits to evaluate a model on. */
final class EvaluationDataOptions {
    private static final Messages TEXT = Messages.of(EvaluationDataOptions.class);
    private static final List<String> PARTS =
            Arrays.stream(DataPart.values()).map(DataPart::id).toList();

    @Mixin
    private DataOptions dataOptions;

    @Option(names = "--part", paramLabel = "NAME", descriptionKey = "evaluate.part")
    private String part;

    @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "evaluate.strokes")
    private List<Path> strokes = new ArrayList<>();

    @Option(names = "--writers", paramLabel = "NAME", split = ",", descriptionKey = "evaluate.writers")
    private Set<String> writers = new TreeSet<>();

    @Option(names = "--own-digits", descriptionKey = "evaluate.owndigits")
    private boolean ownDigits;

    @Option(names = "--run", paramLabel = "RUN", descriptionKey = "evaluate.run")
    private String run;

    /**
     * The chosen digits.
     *
     * @param strokes all samples of stroke data, whose digits the set consists of; empty for other data
     */
    record Chosen(EvaluationSet set, Optional<StrokeSamples> strokes) {
        private static Chosen of(EvaluationSet set) {
            return new Chosen(set, Optional.empty());
        }
    }

    /**
     * Checks that the options fit together.
     *
     * @param strokesRequired the option that needs stroke data, if it is given
     * @throws UserException if they do not
     */
    void check(Optional<String> strokesRequired) {
        exclude("--data", dataOptions.place().isPresent(), "--strokes", !strokes.isEmpty());
        exclude("--data", dataOptions.place().isPresent(), "--own-digits", ownDigits);
        exclude("--strokes", !strokes.isEmpty(), "--own-digits", ownDigits);
        exclude("--strokes", !strokes.isEmpty(), "--run", run != null);
        exclude("--own-digits", ownDigits, "--run", run != null);
        exclude("--part", part != null, "--run", run != null);
        if (strokes.isEmpty() && (strokesRequired.isPresent() || !writers.isEmpty())) {
            throw new UserException(TEXT.get("evaluate.strokes.missing"));
        }
        boolean isWithoutImages = !strokes.isEmpty() || ownDigits;
        if (isWithoutImages && (dataOptions.split().isPresent() || part != null)) {
            throw new UserException(TEXT.get("evaluate.split.strokes", part == null ? "--split" : "--part"));
        }
        if (part != null && !PARTS.contains(part)) {
            throw new UserException(TEXT.get("evaluate.part.unknown", part, String.join(", ", PARTS)));
        }
    }

    private static void exclude(String first, boolean isFirst, String second, boolean isSecond) {
        if (isFirst && isSecond) {
            throw new UserException(TEXT.get("evaluate.exclusive", first, second));
        }
    }

    /**
     * Returns the name of the model of the chosen run; empty if no run is chosen.
     *
     * @throws UserException if there is no such run, or it has no model
     */
    Optional<String> modelOfRun(CommandContext context) {
        if (run == null) {
            return Optional.empty();
        }
        RunFolder folder = context.runs().find(run);
        return Optional.of(Optional.ofNullable(folder.record().model())
                .orElseThrow(() -> new UserException(TEXT.get("evaluate.run.model", folder.id()))));
    }

    /**
     * Reads the chosen digits.
     *
     * @throws UserException if they cannot be read
     */
    Chosen read(CommandContext context) {
        if (!strokes.isEmpty()) {
            return strokes();
        }
        if (ownDigits) {
            return Chosen.of(ownDigits(context));
        }
        if (run != null) {
            return Chosen.of(validationImages(context));
        }
        MnistData data = context.data(dataOptions);
        DataPart chosen = part == null ? DataPart.TEST : DataPart.valueOf(part.toUpperCase(Locale.ROOT));
        return Chosen.of(chosen.of(data));
    }

    private Chosen strokes() {
        List<Path> files = StrokeFiles.at(strokes);
        StrokeSamples samples = StrokeFiles.read(files);
        String name = StrokeFiles.names(files);
        if (!writers.isEmpty()) {
            samples = SamplesByWriter.of(samples).writtenBy(writers);
            name = TEXT.get("evaluate.dataset.writers", name, String.join(", ", writers));
        }
        return new Chosen(EvaluationSet.ofStrokes(samples.digits(), name), Optional.of(samples));
    }

    private static EvaluationSet ownDigits(CommandContext context) {
        List<OwnDigit> digits = context.ownDigits().readAll(context.terminal()::printNote);
        if (digits.isEmpty()) {
            throw new UserException(TEXT.get("evaluate.owndigits.none"));
        }
        return EvaluationSet.ofOwnDigits(digits, TEXT.get("evaluate.dataset.owndigits"));
    }

    /** Returns the images that the run held out for validation. */
    private EvaluationSet validationImages(CommandContext context) {
        RunFolder folder = context.runs().find(run);
        RunRecord record = folder.record();
        Path place =
                dataOptions.place().orElseGet(() -> Path.of(record.sources().data()));
        MnistData data = context.data(Optional.of(place), dataOptions.split());
        LabeledImages validation = ValidationImages.of(record, data)
                .orElseThrow(() -> new UserException(TEXT.get("evaluate.run.data", place, folder.id())));
        return EvaluationSet.ofImages(validation, TEXT.get("evaluate.dataset.validation", data.name(), folder.id()));
    }
}
