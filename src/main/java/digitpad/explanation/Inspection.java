package digitpad.explanation;

import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import java.util.List;
import java.util.Optional;

/**
 * What goes on inside a network while it reads one image.
 *
 * @param image that it reads
 * @param structure what it is made of
 * @param activations what every cell gives
 * @param prediction what it believes; none of a blank image
 * @param digit which digit is explained
 * @param gradients of that digit
 * @param saliency by gradient times input
 * @param contributions of all maps to that digit
 * @param paths the strongest to that digit; none in a blank image
 * @param dropout at work, if it was asked for
 */
public record Inspection(
        DigitImage image,
        NetworkStructure structure,
        Activations activations,
        Optional<Prediction> prediction,
        int digit,
        Gradients gradients,
        Saliency saliency,
        Contributions contributions,
        List<PathFinder.Step> paths,
        Optional<Dropout> dropout) {
    public Inspection {
        paths = List.copyOf(paths);
    }

    /** What the probabilities to be shown are: those under dropout, if it is at work. */
    public Optional<Prediction> shownPrediction() {
        return prediction.isPresent() && dropout.isPresent()
                ? Optional.of(dropout.get().prediction())
                : prediction;
    }
}
