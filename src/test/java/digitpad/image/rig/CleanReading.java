package digitpad.image.rig;

import digitpad.image.Coverage;
import digitpad.image.Normalizer;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;

/** Reads a digit without the way over a picture. */
final class CleanReading {
    private CleanReading() {}

    /** Returns whether the recognizer reads the digit right and without doubt. */
    static boolean isRight(Recognizer recognizer, Shape shape) {
        Mask mask = shape.mask();
        Prediction read =
                recognizer.read(Normalizer.normalize(Coverage.of(mask.width, mask.height, mask.values.clone())));
        return read.digit() == shape.label() && read.isDigitLike();
    }
}
