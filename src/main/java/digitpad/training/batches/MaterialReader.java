package digitpad.training.batches;

import digitpad.ink.LabeledInk;
import digitpad.ink.UnipenReader;
import digitpad.ink.Writers;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what a training learns from besides the images of the data set. */
public final class MaterialReader {
    private static final Messages TEXT = Messages.of(MaterialReader.class);

    private final OwnDigits ownDigits;
    private final Consumer<String> notes;

    /** {@code notes} gets one sentence for each of the user's own digits that cannot be used. */
    public MaterialReader(OwnDigits ownDigits, Consumer<String> notes) {
        this.ownDigits = ownDigits;
        this.notes = notes;
    }

    /**
     * What is added to the images, read now.
     *
     * @throws UserException if a file cannot be read, a writer is unknown, or nobody is left
     */
    public UnaryOperator<TrainingMaterial> additions(Sources sources) {
        List<UnaryOperator<TrainingMaterial>> additions = new ArrayList<>();
        if (!sources.strokes().isEmpty()) {
            List<LabeledInk> strokes = strokes(sources);
            additions.add(material -> material.and(strokes, name(sources)));
        }
        if (sources.ownDigits()) {
            OwnSamples samples = OwnSamples.of(own());
            additions.add(material -> material.and(samples, TEXT.get("own.source")));
        }
        return material -> {
            TrainingMaterial all = material;
            for (UnaryOperator<TrainingMaterial> addition : additions) {
                all = addition.apply(all);
            }
            return all;
        };
    }

    private static List<LabeledInk> strokes(Sources sources) {
        List<LabeledInk> all = new ArrayList<>();
        sources.strokes().forEach(file -> all.addAll(UnipenReader.read(Path.of(file))));
        return Writers.of(all)
                .without(Set.copyOf(sources.leftOutWriters()), "--leave-out-writers")
                .toList();
    }

    private static String name(Sources sources) {
        String names = sources.strokes().stream()
                .map(file -> String.valueOf(Path.of(file).getFileName()))
                .collect(Collectors.joining(" + "));
        return sources.leftOutWriters().isEmpty()
                ? names
                : TEXT.get("strokes.without", names, String.join(", ", sources.leftOutWriters()));
    }

    private List<OwnDigit> own() {
        List<String> unusable = new ArrayList<>();
        List<OwnDigit> digits = ownDigits.readAll(unusable::add);
        unusable.forEach(notes);
        if (digits.isEmpty()) {
            throw new UserException(TEXT.get(unusable.isEmpty() ? "own.none" : "own.unusable"));
        }
        return digits;
    }
}
