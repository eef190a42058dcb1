package digitpad.owndigits;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.InkPoint;
import digitpad.ink.Sheet;
import digitpad.ink.Stroke;
import java.time.Instant;
import java.util.Optional;

/**
 * A drawing that the user labeled. Immutable.
 *
 * @param label 0 to 9
 * @param savedAt when the user labeled it
 * @param ink the strokes on the pad; no point is further from the pad than the pad's width, and no pen is wider than
 *     the pad
 * @param image the network's input, if there was a picture on the pad: picture and strokes together, not blank; in this
 *     case the ink may be empty
 */
public record OwnDigit(int label, Instant savedAt, Ink ink, Optional<DigitImage> image) {
    /** The largest label; 0 is the smallest. */
    public static final int MAX_LABEL = 9;

    /** The limits of {@link digitpad.ink.Drawing}, in pad units. */
    static final double MIN_COORDINATE = -Ink.PAD_SIZE;

    static final double MAX_COORDINATE = 2 * Ink.PAD_SIZE;
    static final double MAX_WIDTH = Ink.PAD_SIZE;

    /**
     * @throws IllegalArgumentException if a value is out of range, or there is neither ink nor an image
     */
    public OwnDigit {
        if (label < 0 || label > MAX_LABEL) {
            throw new IllegalArgumentException("the label must be 0 to 9, but is " + label);
        }
        if (ink.isEmpty() && image.isEmpty()) {
            throw new IllegalArgumentException("a digit needs ink or an image");
        }
        if (image.isPresent() && image.get().isBlank()) {
            throw new IllegalArgumentException("the image must not be blank");
        }
        for (Stroke stroke : ink.strokes()) {
            if (!isValidWidth(stroke.width())) {
                throw new IllegalArgumentException("invalid pen width: " + stroke.width());
            }
            for (InkPoint point : stroke.points()) {
                if (!isValidCoordinate(point.x()) || !isValidCoordinate(point.y())) {
                    throw new IllegalArgumentException(point + " is too far from the pad");
                }
            }
        }
    }

    /** Returns this digit with another label. */
    public OwnDigit withLabel(int other) {
        return new OwnDigit(other, savedAt, ink, image);
    }

    /** Returns the image that a network gets of this digit. Strokes are normalized like those drawn on the pad. */
    public DigitImage networkInput() {
        return image.orElseGet(() -> InkNormalizer.normalize(new Sheet(Optional.empty(), ink), StrokeWidth.LIKE_MNIST));
    }

    static boolean isValidWidth(double width) {
        return width > 0 && width <= MAX_WIDTH;
    }

    static boolean isValidCoordinate(double coordinate) {
        return coordinate >= MIN_COORDINATE && coordinate <= MAX_COORDINATE;
    }
}
