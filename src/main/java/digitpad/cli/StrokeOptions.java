package digitpad.cli;

import digitpad.ink.LabeledInk;
import digitpad.ink.UnipenReader;
import digitpad.samples.OwnDigit;
import digitpad.samples.OwnDigits;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.OwnSamples;
import digitpad.training.TrainingMaterial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that add strokes to a training. */
final class StrokeOptions {
    private static final Messages TEXT = Messages.of(StrokeOptions.class);

    @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "train.strokes")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--leave-out-writers", paramLabel = "NAME", split = ",", descriptionKey = "train.writers")
    private Set<String> leftOut = new TreeSet<>();

    @Option(names = "--own-digits", descriptionKey = "train.own")
    private boolean own;

    /**
     * What the options add to a material, read now.
     *
     * @param notes gets one sentence for each of the user's own digits that cannot be used
     * @throws UserException if a file cannot be read, a writer is unknown, or nobody is left
     */
    UnaryOperator<TrainingMaterial> read(OwnDigits ownDigits, Consumer<String> notes) {
        if (files.isEmpty() && !leftOut.isEmpty()) {
            throw new UserException(TEXT.get("train.writers.nofile"));
        }
        List<UnaryOperator<TrainingMaterial>> additions = new ArrayList<>();
        if (!files.isEmpty()) {
            List<LabeledInk> strokes = strokes();
            additions.add(material -> material.and(strokes, source()));
        }
        if (own) {
            OwnSamples samples = OwnSamples.of(named(ownDigits, notes));
            additions.add(material -> material.and(samples, TEXT.get("train.own.source")));
        }
        return material -> {
            TrainingMaterial all = material;
            for (UnaryOperator<TrainingMaterial> addition : additions) {
                all = addition.apply(all);
            }
            return all;
        };
    }

    private List<LabeledInk> strokes() {
        List<LabeledInk> all = new ArrayList<>();
        files.forEach(file -> all.addAll(UnipenReader.read(file)));
        return Writers.of(all).without(leftOut, "--leave-out-writers").toList();
    }

    private String source() {
        String names =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(" + "));
        return leftOut.isEmpty() ? names : TEXT.get("train.writers.without", names, String.join(", ", leftOut));
    }

    private static List<OwnDigit> named(OwnDigits ownDigits, Consumer<String> notes) {
        List<String> unusable = new ArrayList<>();
        List<OwnDigit> digits = ownDigits.readAll(unusable::add);
        unusable.forEach(notes);
        if (digits.isEmpty()) {
            throw new UserException(TEXT.get(unusable.isEmpty() ? "train.own.none" : "train.own.unusable"));
        }
        return digits;
    }
}
