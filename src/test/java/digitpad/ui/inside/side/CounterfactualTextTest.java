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
    void changedDigitIsNamed() {
        assertEquals(
                "Without the orange piece, the network would read 7 (80.0\u00a0%).",
                text(1, prediction(7, 0.8f, 1, 0.2f, true)));
        assertEquals(
                "Without the 3 orange pieces, the network would read 7 (80.0\u00a0%).",
                text(3, prediction(7, 0.8f, 1, 0.2f, true)));
    }

    @Test
    void unchangedDigitIsShownWithTheRunnerUp() {
        assertEquals(
                "Without the orange piece, the network would still read 1 (75.0\u00a0%). 7 would have 25.0\u00a0%.",
                text(1, prediction(1, 0.75f, 7, 0.25f, true)));
    }

    @Test
    void nonDigitIsNotCalledADigit() {
        assertEquals(
                "Without the 2 orange pieces, the drawing would not look like a digit. "
                        + "The most probable digit would be 7 (80.0\u00a0%).",
                text(2, prediction(7, 0.8f, 1, 0.2f, false)));
    }

    @Test
    void wholeDrawingIsReadOnlyIfDigitLike() {
        assertEquals("The network reads 1; runner-up: 7 (20.0\u00a0%)", wholeDrawing(true));
        assertEquals("Does not look like a digit; most probable: 1, then 7 (20.0\u00a0%)", wholeDrawing(false));
    }

    private static String wholeDrawing(boolean digitLike) {
        Prediction before = prediction(1, 0.8f, 7, 0.2f, digitLike);
        return CounterfactualText.ofWholeDrawing(new Counterfactual(1, 7, before, List.of()));
    }

    private static String text(int pieces, Prediction after) {
        Counterfactual.Erasure erasure = new Counterfactual.Erasure(
                Collections.nCopies(pieces, InkPiece.of(SHEET).get(0)), SHEET, after, 1);
        return CounterfactualText.of(new Counterfactual(1, 7, prediction(1, 1, 7, 0, true), List.of(erasure)), erasure);
    }

    private static Prediction prediction(
            int digit, float probability, int next, float nextProbability, boolean digitLike) {
        float[] probabilities = new float[Prediction.CLASSES];
        probabilities[digit] = probability;
        probabilities[next] = nextProbability;
        return Prediction.of(probabilities, digitLike);
    }
}
