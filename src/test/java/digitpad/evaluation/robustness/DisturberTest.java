package digitpad.evaluation.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.InkSample;
import digitpad.evaluation.data.PictureSample;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisturberTest {
    /** An upright bar, 4 pixels wide and 16 high, in the middle. */
    private static final EvaluationSample BAR = new PictureSample(1, bar(6, 12, 16, 4));

    /** An upright line, sampled densely. */
    private static final EvaluationSample LINE = new InkSample(
            1,
            new Ink(List.of(new Stroke(
                    IntStream.range(0, 201)
                            .mapToObj(i -> new InkPoint(140, 40 + i))
                            .toList(),
                    16))));

    private final Disturber disturber = new Disturber(1);

    @ParameterizedTest
    @EnumSource
    void noStrength_changesNothing(Disturbance disturbance) {
        assertEquals(BAR.image(), disturber.image(BAR, 0, disturbance, 0));
        assertEquals(LINE.image(), disturber.image(LINE, 0, disturbance, 0));
    }

    @ParameterizedTest
    @EnumSource
    void sameSeed_givesTheSameImage(Disturbance disturbance) {
        for (double strength : disturbance.strengths()) {
            DigitImage changed = disturber.image(LINE, 3, disturbance, strength);
            assertEquals(changed, new Disturber(1).image(LINE, 3, disturbance, strength));
            assertNotEquals(LINE.image(), changed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NOISE", "OCCLUSION", "TREMOR", "SHIFT"})
    void otherSeedOrIndex_givesAnotherImage(Disturbance disturbance) {
        DigitImage changed = disturber.image(LINE, 3, disturbance, disturbance.max());
        assertNotEquals(changed, disturber.image(LINE, 4, disturbance, disturbance.max()));
        assertNotEquals(changed, new Disturber(2).image(LINE, 3, disturbance, disturbance.max()));
    }

    @Test
    void rotation_turnsAroundTheMiddle() {
        DigitImage turned = disturber.image(BAR, 0, Disturbance.ROTATION, 90);
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                assertEquals(BAR.image().at(column, row), turned.at(row, column), 1e-6);
            }
        }
    }

    @Test
    void shift_movesByTheStrength() {
        DigitImage.Position before = BAR.image().centerOfMass().orElseThrow();
        DigitImage.Position after =
                disturber.image(BAR, 0, Disturbance.SHIFT, 3).centerOfMass().orElseThrow();
        assertEquals(3, Math.hypot(after.row() - before.row(), after.column() - before.column()), 0.05);
    }

    @Test
    void size_changesByTheShare() {
        assertEquals(1.25, inkRatio(Disturbance.LARGER, 0.25, 8), 0.03);
        assertEquals(0.5, inkRatio(Disturbance.SMALLER, 0.5, 14), 0.03);
    }

    /** The row in the middle of the bar shows how wide its stroke is. */
    @Test
    void thickness_changesByTheStrength() {
        double unchanged = widthOfMiddleRow(BAR.image());
        for (double strength : List.of(1.0, 2.0)) {
            assertEquals(
                    unchanged + strength,
                    widthOfMiddleRow(disturber.image(BAR, 0, Disturbance.THICKER, strength)),
                    0.25,
                    "thicker by " + strength);
            assertEquals(
                    unchanged - strength,
                    widthOfMiddleRow(disturber.image(BAR, 0, Disturbance.THINNER, strength)),
                    0.25,
                    "thinner by " + strength);
        }
        assertTrue(disturber.image(BAR, 0, Disturbance.THINNER, 10).isBlank(), "nothing is left");
    }

    @Test
    void noise_hasTheDeviation() {
        EvaluationSample gray = new PictureSample(0, uniform(0.5f));
        DigitImage noisy = disturber.image(gray, 0, Disturbance.NOISE, 0.1);
        double sum = 0;
        for (float pixel : noisy.toArray()) {
            sum += (pixel - 0.5) * (pixel - 0.5);
        }
        assertEquals(0.1, Math.sqrt(sum / DigitImage.PIXELS), 0.01);
    }

    @Test
    void blur_keepsTheInkAndSpreadsIt() {
        float[] dot = new float[DigitImage.PIXELS];
        dot[14 * DigitImage.SIZE + 14] = 1;
        DigitImage blurred = disturber.image(new PictureSample(0, DigitImage.of(dot)), 0, Disturbance.BLUR, 1.5);
        double sum = 0;
        double variance = 0;
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                sum += blurred.at(row, column);
                variance += blurred.at(row, column) * (row - 14) * (row - 14);
            }
        }
        assertEquals(1, sum, 1e-5);
        assertEquals(1.5, Math.sqrt(variance), 0.05);
    }

    @Test
    void occlusion_coversASquare() {
        EvaluationSample black = new PictureSample(0, bar(0, 0, 28, 28));
        double most = 0;
        for (int index = 0; index < 20; index++) {
            double ink = 0;
            for (float pixel :
                    disturber.image(black, index, Disturbance.OCCLUSION, 3).toArray()) {
                ink += pixel;
            }
            most = Math.max(most, DigitImage.PIXELS - ink);
        }
        assertEquals(9, most, 0.01, "where it does not reach over the edge");
    }

    /** The normalizer still centers and scales shaky strokes. */
    @Test
    void tremor_isNormalizedLikeStrokesOnThePad() {
        DigitImage shaky = disturber.image(LINE, 0, Disturbance.TREMOR, 0.03);
        DigitImage.Box box = shaky.inkBox().orElseThrow();
        assertEquals(20, box.bottom() - box.top() + 1);
        DigitImage.Box straight = LINE.image().inkBox().orElseThrow();
        assertTrue(box.right() - box.left() > straight.right() - straight.left(), "not straight");
    }

    @Test
    void tremorOfImages_isRejected() {
        assertThrows(IllegalArgumentException.class, () -> disturber.image(BAR, 0, Disturbance.TREMOR, 0.1));
        assertThrows(IllegalArgumentException.class, () -> disturber.image(BAR, 0, Disturbance.BLUR, -1));
        assertThrows(IllegalArgumentException.class, () -> disturber.image(BAR, 0, Disturbance.BLUR, Double.NaN));
    }

    /** Returns how a square's side changes. */
    private double inkRatio(Disturbance disturbance, double strength, int side) {
        int start = (DigitImage.SIZE - side) / 2;
        DigitImage square = bar(start, start, side, side);
        double ink = 0;
        for (float pixel : disturber
                .image(new PictureSample(0, square), 0, disturbance, strength)
                .toArray()) {
            ink += pixel;
        }
        return Math.sqrt(ink) / side;
    }

    private static double widthOfMiddleRow(DigitImage image) {
        double width = 0;
        for (int column = 0; column < DigitImage.SIZE; column++) {
            width += image.at(DigitImage.SIZE / 2, column);
        }
        return width;
    }

    private static DigitImage bar(int top, int left, int height, int width) {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                pixels[row * DigitImage.SIZE + column] = 1;
            }
        }
        return DigitImage.of(pixels);
    }

    private static DigitImage uniform(float ink) {
        float[] pixels = new float[DigitImage.PIXELS];
        java.util.Arrays.fill(pixels, ink);
        return DigitImage.of(pixels);
    }
}
