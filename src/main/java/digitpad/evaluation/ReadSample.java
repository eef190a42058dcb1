package digitpad.evaluation;

import digitpad.ink.StrokeSample;
import digitpad.recognition.Prediction;

/** A sample of a stroke file and what the network reads. */
record ReadSample(StrokeSample sample, Prediction prediction) {
    /** Returns whether the network answers that the sample does not look like a digit. */
    boolean isRejected() {
        return !prediction.isDigitLike();
    }
}
