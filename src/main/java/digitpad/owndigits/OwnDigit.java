package digitpad.owndigits;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.time.Instant;
import java.util.Optional;

/**
 * A drawing and what the user said it is. Immutable.
 *
 * @param label 0 to 9
 * @param savedAt when the user said so
 * @param ink the strokes as on the pad; no point further from the pad than the pad is wide, no pen wider than it
 * @param image where a picture lay on the pad, what the network saw of picture and strokes together, not blank; then
 *     the ink may be empty
 */
public record OwnDigit(int label, Instant savedAt, Ink ink, Optional<DigitImage> image) {
    /** The largest label; 0 is the smallest. */
    public static final int MAX_LABEL = 9;

    /** As {@link digitpad.ink.Drawing} keeps them, in pad units. */
    static final double MIN_COORDINATE = -Ink.PAD_SIZE;

    static final double MAX_COORDINATE = 2 * Ink.PAD_SIZE;
    static final double MAX_WIDTH = Ink.PAD_SIZE;

    /**
     * @throws IllegalArgumentException if something is out of its range, or there is neither ink nor an image
     */
    public OwnDigit {
        if (label < 0 || label > MAX_LABEL) {
            throw new IllegalArgumentException("a label is 0 to 9, not " + label);
        }
        if (ink.isEmpty() && image.isEmpty()) {
            throw new IllegalArgumentException("a digit has ink or an image");
        }
        if (image.isPresent() && image.get().isBlank()) {
            throw new IllegalArgumentException("the image of a digit is not blank");
        }
        for (Stroke stroke : ink.strokes()) {
            if (!isValidWidth(stroke.width())) {
                throw new IllegalArgumentException("no pen is " + stroke.width() + " pad units wide");
            }
            for (InkPoint point : stroke.points()) {
                if (!isValidCoordinate(point.x()) || !isValidCoordinate(point.y())) {
                    throw new IllegalArgumentException(point + " is too far from the pad");
                }
            }
        }
    }

    static boolean isValidWidth(double width) {
        return width > 0 && width <= MAX_WIDTH;
    }

    static boolean isValidCoordinate(double coordinate) {
        return coordinate >= MIN_COORDINATE && coordinate <= MAX_COORDINATE;
    }
}
