package digitpad.image.rig;

import digitpad.RealData;
import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.LabeledInk;
import digitpad.ink.PadRenderer;
import digitpad.ink.Sheet;
import digitpad.ink.Stroke;
import digitpad.ink.StrokeSample;
import digitpad.ink.UnipenReader;
import digitpad.recognition.Recognizer;
import java.util.List;
import java.util.Optional;

/**
 * The digits that the pictures show: pen strokes, and enlarged MNIST training images. Digits that the recognizer does
 * not read right even when clean are skipped, so that the pictures measure the reading of pictures alone.
 */
final class Shapes {
    private static final double PAD_MARGIN = 30;

    private final List<LabeledInk> digits;
    private final List<? extends StrokeSample> letters;
    private final LabeledImages mnist;
    private final Recognizer recognizer;

    Shapes(Recognizer recognizer) {
        this.recognizer = recognizer;
        digits = UnipenReader.read(RealData.strokeFile()).samples().digits();
        letters = UnipenReader.read(RealData.strokeFile("unipen-letters-signs.unp"))
                .samples()
                .nonDigits();
        mnist = RealData.mnist().training();
    }

    /** Returns a digit of pen strokes. The pen is {@code pen} times as wide as the digit is high. */
    Shape digit(Draws draws, double height, double pen) {
        while (true) {
            LabeledInk digit = digits.get(draws.index(digits.size()));
            Shape shape = new Shape(digit.label(), rendered(digit.ink(), height, pen));
            if (CleanReading.isRight(recognizer, shape)) {
                return shape;
            }
        }
    }

    /** Returns a digit whose strokes have gaps, each up to {@code gap} times the digit's height. */
    Shape brokenDigit(Draws draws, double height, double pen, double gap) {
        while (true) {
            Shape digit = digit(draws, height, pen);
            for (int i = 0; i < 2; i++) {
                double y = draws.between(0.2, 0.8) * digit.mask().height;
                double half = gap * height / 2;
                double slope = draws.between(-0.4, 0.4);
                for (int at = 0; at < digit.mask().values.length; at++) {
                    int line = at / digit.mask().width;
                    double row = line + slope * (at % digit.mask().width);
                    if (Math.abs(row - y) < half) {
                        digit.mask().values[at] = 0;
                    }
                }
            }
            if (CleanReading.isRight(recognizer, digit)) {
                return digit;
            }
        }
    }

    Shape letter(Draws draws, double height, double pen) {
        StrokeSample letter;
        do {
            letter = letters.get(draws.index(letters.size()));
        } while (!letter.character().matches("[a-zA-Z]"));
        return new Shape(-1, rendered(letter.ink(), height, pen));
    }

    /** Returns an MNIST training image, enlarged without or with interpolation. */
    Shape mnist(Draws draws, int factor, boolean smooth) {
        while (true) {
            int index = draws.index(mnist.count());
            Shape shape = new Shape(mnist.label(index), enlarged(mnist.image(index), factor, smooth));
            if (CleanReading.isRight(recognizer, shape)) {
                return shape;
            }
        }
    }

    private static Mask rendered(Ink ink, double height, double pen) {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (Stroke stroke : ink.strokes()) {
            for (InkPoint point : stroke.points()) {
                top = Math.min(top, point.y());
                bottom = Math.max(bottom, point.y());
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
            }
        }
        double longer = Math.max(Math.max(bottom - top, right - left), 1);
        // The digit with its pen fills the pad between the margins.
        double usable = Ink.PAD_SIZE - 2 * PAD_MARGIN;
        double width = usable * pen;
        double scale = (usable - width) / longer;
        double toLeft = (Ink.PAD_SIZE - scale * (left + right)) / 2;
        double toTop = (Ink.PAD_SIZE - scale * (top + bottom)) / 2;
        List<Stroke> strokes = ink.strokes().stream()
                .map(stroke -> new Stroke(
                        stroke.points().stream()
                                .map(point -> new InkPoint(toLeft + scale * point.x(), toTop + scale * point.y()))
                                .toList(),
                        width))
                .toList();
        int side = (int) Math.round(height * Ink.PAD_SIZE / usable);
        return Mask.of(PadRenderer.render(new Sheet(Optional.empty(), new Ink(strokes)), side))
                .cropped();
    }

    private static Mask enlarged(DigitImage image, int factor, boolean smooth) {
        int side = DigitImage.SIZE * factor;
        Mask mask = new Mask(side, side);
        for (int i = 0; i < side * side; i++) {
            int y = i / side;
            int x = i % side;
            mask.values[i] = smooth
                    ? linear(image, (y + 0.5) / factor - 0.5, (x + 0.5) / factor - 0.5)
                    : at(image, y / factor, x / factor);
        }
        return mask.cropped();
    }

    private static float linear(DigitImage image, double row, double column) {
        long top = (long) Math.floor(row);
        long left = (long) Math.floor(column);
        double down = row - top;
        double right = column - left;
        return (float) ((1 - down) * ((1 - right) * at(image, top, left) + right * at(image, top, left + 1))
                + down * ((1 - right) * at(image, top + 1, left) + right * at(image, top + 1, left + 1)));
    }

    private static float at(DigitImage image, long row, long column) {
        boolean inside = row >= 0 && column >= 0 && row < DigitImage.SIZE && column < DigitImage.SIZE;
        return inside ? image.at((int) row, (int) column) : 0;
    }
}
