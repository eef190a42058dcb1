package digitpad.evaluation;

import digitpad.engine.selection.SelectedEngine;
import digitpad.ink.LabeledInk;
import digitpad.ink.UnipenReader;
import digitpad.model.ModelFile;
import digitpad.recognition.Recognizer;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how a model reads the slashed zeros of some writers. Arguments: a model file, {@code unipen-digits.unp}, and
 * what the writers' names begin with, such as {@code gm}. Run by hand.
 */
public final class SlashedZeroScore {
    private static final Logger LOG = LoggerFactory.getLogger(SlashedZeroScore.class);

    private SlashedZeroScore() {}

    /** Logs the score. */
    public static void main(String[] arguments) {
        List<LabeledInk> zeros =
                SlashedZeros.among(UnipenReader.read(Path.of(arguments[1]))
                                .samples()
                                .digits())
                        .stream()
                        .filter(zero -> zero.writer().startsWith(arguments[2]))
                        .toList();
        try (Recognizer recognizer =
                Recognizer.of(new SelectedEngine(() -> {}), ModelFile.read(Path.of(arguments[0])))) {
            Evaluation score = new Evaluator(recognizer).strokes(zeros, "slashed zeros");
            LOG.info(
                    "{}: {} of {} slashed zeros of {} recognized, {} rejected",
                    score.model(),
                    score.correct(),
                    score.images(),
                    arguments[2],
                    score.rejected());
        }
    }
}
