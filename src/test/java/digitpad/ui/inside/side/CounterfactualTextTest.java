package digitpad.ui.inside.side;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.explanation.Counterfactual;
import digitpad.ink.Ink;
import digitpad.ink.InkPiece;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.ink.Stroke;
import digitpad.recognition.Prediction;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CounterfactualTextTest {
    private static final Sheet SHEET = new Sheet(
            Optional.empty(),
            new Ink(List.of(new Stroke(List.of(new InkPoint(100, 100), new InkPoint(100, 200)), 10))));

    @Test
    void anotherDigitIsSaid() {
        assertEquals(
                "Without the orange piece it would read 7 with 80.0\u00a0%.",
                sentence(1, likely(7, 0.8f, 1, 0.2f, true)));
        assertEquals(
                "Without the 3 orange pieces it would read 7 with 80.0\u00a0%.",
                sentence(3, likely(7, 0.8f, 1, 0.2f, true)));
    }

    @Test
    void theSameDigitIsSaidWithWhatTheNextWouldHave() {
        assertEquals(
                "Without the orange piece it would still read 1 with 75.0\u00a0%; 7 would have 25.0\u00a0%.",
                sentence(1, likely(1, 0.75f, 7, 0.25f, true)));
    }

    @Test
    void whatWouldBeNoDigitIsNotSaidToBeReadAsOne() {
        assertEquals(
                "Without the 2 orange pieces, what is left would not look like a digit; "
                        + "of the digits, 7 would come first with 80.0\u00a0%.",
                sentence(2, likely(7, 0.8f, 1, 0.2f, false)));
    }

    @Test
    void theWholeDrawingIsSaidToBeReadIfItLooksLikeADigit() {
        assertEquals("It reads 1; next comes 7 with 20.0\u00a0%", whole(true));
        assertEquals("It looks like no digit; 1 comes first, then 7 with 20.0\u00a0%", whole(false));
    }

    private static String whole(boolean digitLike) {
        Prediction before = likely(1, 0.8f, 7, 0.2f, digitLike);
        return CounterfactualText.ofWholeDrawing(new Counterfactual(1, 7, before, List.of()));
    }

    private static String sentence(int pieces, Prediction after) {
        Counterfactual.Erasure option = new Counterfactual.Erasure(
                Collections.nCopies(pieces, InkPiece.of(SHEET).get(0)), SHEET, after, 1);
        return CounterfactualText.of(new Counterfactual(1, 7, likely(1, 1, 7, 0, true), List.of(option)), option);
    }

    private static Prediction likely(int digit, float probability, int next, float nextProbability, boolean digitLike) {
        float[] probabilities = new float[Prediction.CLASSES];
        probabilities[digit] = probability;
        probabilities[next] = nextProbability;
        return Prediction.of(probabilities, digitLike);
    }
}
