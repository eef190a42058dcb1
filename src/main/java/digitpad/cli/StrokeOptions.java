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
     * The material with what the options add to it.
     *
     * @throws UserException if a file cannot be read, a writer is unknown, or nobody is left
     */
    TrainingMaterial addTo(TrainingMaterial material, OwnDigits ownDigits) {
        TrainingMaterial all = files.isEmpty() ? material : material.and(strokes(), source());
        if (files.isEmpty() && !leftOut.isEmpty()) {
            throw new UserException(TEXT.get("train.writers.nofile"));
        }
        return own ? all.and(OwnSamples.of(named(ownDigits)), TEXT.get("train.own.source")) : all;
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

    private static List<OwnDigit> named(OwnDigits ownDigits) {
        List<OwnDigit> digits = ownDigits.readAll();
        if (digits.isEmpty()) {
            throw new UserException(TEXT.get("train.own.none"));
        }
        return digits;
    }
}
