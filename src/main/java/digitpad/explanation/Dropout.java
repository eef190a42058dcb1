package digitpad.explanation;

import digitpad.model.ModelInfo;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import java.util.Random;

/**
 * Dropout at work, as in training (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, 2014): of the last
 * layer's inputs a random part is set to 0 and the rest divided by the share that is kept, so that their sum stays what
 * it was on average.
 *
 * @param keepProbability share of the inputs kept, above 0 to 1
 * @param mask which inputs were kept; not to be changed
 * @param logits of all outputs with those alone
 * @param prediction what the network then believes
 */
public record Dropout(double keepProbability, boolean[] mask, float[] logits, Prediction prediction) {
    /** What is shown of a network that is trained without dropout. */
    public static final double DEFAULT_KEEP_PROBABILITY = 0.5;

    /**
     * Drops some of the last layer's inputs, and lets the network read on from there.
     *
     * @param seed of the draw: the same drops the same
     */
    public static Dropout of(Inspector inspector, Activations activations, long seed) {
        NetworkStructure anatomy = inspector.structure();
        double kept = keepProbabilityOf(anatomy);
        float[] inputs = activations.of(anatomy.lastLevel() - 1).clone();
        boolean[] mask = new boolean[inputs.length];
        Random random = new Random(seed);
        for (int i = 0; i < inputs.length; i++) {
            mask[i] = random.nextDouble() < kept;
            inputs[i] = mask[i] ? (float) (inputs[i] / kept) : 0;
        }
        float[] logits = inspector.lastLayerLogits(inputs);
        ModelInfo model = anatomy.model();
        return new Dropout(
                kept,
                mask,
                logits,
                Logits.prediction(Logits.digitLogits(model.architecture().outputs(), logits, 0), model.calibration()));
    }

    /** The share that the network keeps in training; {@link #DEFAULT_KEEP_PROBABILITY} if it keeps all. */
    public static double keepProbabilityOf(NetworkStructure anatomy) {
        return isUsedInTraining(anatomy.model())
                ? 1 - anatomy.model().training().recipe().dropout()
                : DEFAULT_KEEP_PROBABILITY;
    }

    /** Whether the network's training drops inputs. */
    public static boolean isUsedInTraining(ModelInfo model) {
        Double dropped = model.training().recipe().dropout();
        return dropped != null && dropped > 0;
    }
}
