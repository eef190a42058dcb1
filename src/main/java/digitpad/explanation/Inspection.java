package digitpad.explanation;

import digitpad.explanation.damage.Damage;
import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import java.util.List;
import java.util.Optional;

/**
 * The state of a network for one image, with the explanation of one digit. If the network is damaged, all values are
 * those of the damaged network.
 *
 * @param image input of the network
 * @param structure of the network, with damaged weights and biases
 * @param activations the values of all levels
 * @param prediction for the image; empty if it is blank
 * @param digit the explained digit
 * @param gradients of that digit's log-odds
 * @param saliency of that digit, by gradient times input
 * @param contributions of all maps to that digit
 * @param paths the strongest paths to that digit; empty if the image is blank
 * @param dropout the effect of dropout; empty if not requested
 * @param damage of the network
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
        Optional<Dropout> dropout,
        Damage damage) {
    public Inspection {
        paths = List.copyOf(paths);
    }

    /** Creates an inspection of a network without damage. */
    public Inspection(
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
        this(
                image,
                structure,
                activations,
                prediction,
                digit,
                gradients,
                saliency,
                contributions,
                paths,
                dropout,
                Damage.NONE);
    }

    /** Returns the prediction to show: the one with dropout, if it was requested. */
    public Optional<Prediction> shownPrediction() {
        return prediction.isPresent() && dropout.isPresent()
                ? Optional.of(dropout.get().prediction())
                : prediction;
    }
}
