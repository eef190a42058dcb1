package digitpad.explanation;

import digitpad.model.ModelInfo;
import digitpad.recognition.Logits;
import digitpad.recognition.Prediction;
import java.util.Random;

/**
 * The effect of dropout on one image, as in training (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov,
 * 2014): a random part of the last layer's inputs is set to 0, and the rest is divided by the keep probability, so that
 * the sum stays the same on average.
 *
 * @param keepProbability probability that an input is kept, above 0 to 1
 * @param mask which inputs were kept; not to be changed
 * @param logits of all outputs, computed from the kept inputs only
 * @param prediction for those logits
 */
public record Dropout(double keepProbability, boolean[] mask, float[] logits, Prediction prediction) {
    /** The keep probability shown for networks that are trained without dropout. */
    public static final double DEFAULT_KEEP_PROBABILITY = 0.5;

    /**
     * Drops some of the last layer's inputs and computes the prediction from the rest.
     *
     * @param seed of the random mask; the same seed drops the same inputs
     */
    public static Dropout of(Inspector inspector, Activations activations, long seed) {
        NetworkStructure structure = inspector.structure();
        double keepProbability = keepProbabilityOf(structure);
        float[] inputs = activations.of(structure.lastLevel() - 1).clone();
        boolean[] mask = new boolean[inputs.length];
        Random random = new Random(seed);
        for (int i = 0; i < inputs.length; i++) {
            mask[i] = random.nextDouble() < keepProbability;
            inputs[i] = mask[i] ? (float) (inputs[i] / keepProbability) : 0;
        }
        float[] logits = inspector.lastLayerLogits(inputs);
        ModelInfo model = structure.model();
        return new Dropout(
                keepProbability,
                mask,
                logits,
                Logits.prediction(Logits.digitLogits(model.architecture().outputs(), logits, 0), model.calibration()));
    }

    /**
     * Returns the keep probability of the network's training; {@link #DEFAULT_KEEP_PROBABILITY} if it has no dropout.
     */
    public static double keepProbabilityOf(NetworkStructure structure) {
        return isUsedInTraining(structure.model())
                ? 1 - structure.model().training().recipe().dropout()
                : DEFAULT_KEEP_PROBABILITY;
    }

    /** Returns whether the model's training uses dropout. */
    public static boolean isUsedInTraining(ModelInfo model) {
        Double dropped = model.training().recipe().dropout();
        return dropped != null && dropped > 0;
    }
}
