package digitpad.engine.onednn;

import digitpad.network.OutputLayout;
import java.nio.FloatBuffer;

/**
 * The softmax of logits, with the cross-entropy as the loss. If non-digits are a class of their own, the softmax is
 * over the outputs and that class, and a sample whose targets are all 0 belongs to it.
 */
final class CrossEntropy {
    private CrossEntropy() {}

    /**
     * Returns the mean cross-entropy of a batch, in nats, and computes its gradient with respect to the logits.
     *
     * @param layout of the network's outputs
     * @param logits sample after sample
     * @param targets target probability of each output, sample after sample
     * @param gradient is overwritten
     */
    static double of(OutputLayout layout, FloatBuffer logits, float[] targets, FloatBuffer gradient) {
        int outputs = layout.count();
        int samples = targets.length / outputs;
        double[] exponentials = new double[outputs];
        double loss = 0;
        for (int sample = 0; sample < samples; sample++) {
            int start = sample * outputs;
            double max = layout.hasNonDigitClass() ? 0 : Double.NEGATIVE_INFINITY;
            for (int i = 0; i < outputs; i++) {
                max = Math.max(max, logits.get(start + i));
            }
            double sum = layout.hasNonDigitClass() ? Math.exp(-max) : 0;
            double targetSum = 0;
            for (int i = 0; i < outputs; i++) {
                // Subtracting the maximum prevents an overflow and does not change the result.
                exponentials[i] = Math.exp(logits.get(start + i) - max);
                sum += exponentials[i];
                targetSum += targets[start + i];
            }
            double logSum = max + Math.log(sum);
            if (layout.hasNonDigitClass()) {
                loss += (1 - targetSum) * logSum;
                targetSum = 1;
            }
            for (int i = 0; i < outputs; i++) {
                double target = targets[start + i];
                if (target != 0) {
                    loss -= target * (logits.get(start + i) - logSum);
                }
                gradient.put(start + i, (float) ((targetSum * exponentials[i] / sum - target) / samples));
            }
        }
        return loss / samples;
    }
}
