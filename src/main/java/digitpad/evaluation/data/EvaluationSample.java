package digitpad.evaluation.data;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import java.util.Optional;

/** A labeled digit that a model is evaluated on. Implementations are immutable. */
public sealed interface EvaluationSample permits DatasetSample, InkSample, PictureSample {
    /** Returns the true digit, 0 to 9. */
    int label();

    /** Returns the network's input. It is created on each call, because a large set would not fit into the memory. */
    DigitImage image();

    /** Returns the pen strokes; empty for an image. */
    Optional<Ink> strokes();
}
