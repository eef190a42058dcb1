package digitpad.evaluation.marks;

import digitpad.evaluation.data.EvaluationSample;
import digitpad.files.Sha256;
import digitpad.image.DigitImage;
import java.util.regex.Pattern;

/**
 * Identifies a labeled image by its content, so that it is recognized in any file and in any order.
 *
 * @param sha256 checksum of the 784 pixels as bytes, row by row, and the label; 64 lowercase hexadecimal digits
 */
public record ImageKey(String sha256) {
    private static final float FULL_INK = 255;
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws IllegalArgumentException if it is not a checksum
     */
    public ImageKey {
        if (!isChecksum(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 checksum: " + sha256);
        }
    }

    /** Returns the key of a sample. */
    public static ImageKey of(EvaluationSample sample) {
        float[] pixels = sample.image().toArray();
        byte[] bytes = new byte[DigitImage.PIXELS + 1];
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            bytes[i] = (byte) Math.round(FULL_INK * pixels[i]);
        }
        bytes[DigitImage.PIXELS] = (byte) sample.label();
        return new ImageKey(Sha256.of(bytes));
    }

    /** Returns whether a text is a checksum in the form that a key has. */
    static boolean isChecksum(String text) {
        return CHECKSUM.matcher(text).matches();
    }
}
