package digitpad.ui.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.ink.Ink;
import digitpad.ink.InkPiece;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.ink.Stroke;
import digitpad.network.Prediction;
import digitpad.network.inside.MindChange;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MindSentenceTest {
    private static final Sheet SHEET = new Sheet(
            Optional.empty(),
            new Ink(List.of(new Stroke(List.of(new InkPoint(100, 100), new InkPoint(100, 200)), 10))));

    @Test
    void anotherDigitIsSaid() {
        assertEquals(
                "Without the orange piece it would read 7, with 80.0\u00a0%.",
                sentence(1, likely(7, 0.8f, 1, 0.2f, true)));
        assertEquals(
                "Without the orange 3 pieces it would read 7, with 80.0\u00a0%.",
                sentence(3, likely(7, 0.8f, 1, 0.2f, true)));
    }

    @Test
    void theSameDigitIsSaidWithWhatTheNextWouldHave() {
        assertEquals(
                "Without the orange piece it would still read 1 with 75.0\u00a0%; 7 would have 25.0\u00a0%.",
                sentence(1, likely(1, 0.75f, 7, 0.25f, true)));
    }

    @Test
    void whatWouldNoLongerBeADigitIsSaidToo() {
        assertEquals(
                "Without the orange piece it would read 7, with 80.0\u00a0%. "
                        + "But what is left does not look like a digit.",
                sentence(1, likely(7, 0.8f, 1, 0.2f, false)));
    }

    private static String sentence(int pieces, Prediction after) {
        MindChange.Option option = new MindChange.Option(
                Collections.nCopies(pieces, InkPiece.of(SHEET).get(0)), SHEET, after, 1);
        return MindSentence.of(new MindChange(1, 7, likely(1, 1, 7, 0, true), List.of(option)), option);
    }

    private static Prediction likely(int digit, float probability, int next, float nextProbability, boolean digitLike) {
        float[] probabilities = new float[Prediction.CLASSES];
        probabilities[digit] = probability;
        probabilities[next] = nextProbability;
        return Prediction.of(probabilities, digitLike);
    }
}
