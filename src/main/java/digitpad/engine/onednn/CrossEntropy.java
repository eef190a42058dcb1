package digitpad.engine.onednn;

import java.nio.FloatBuffer;

/** The softmax of logits, with the cross-entropy as the loss. */
final class CrossEntropy {
    private CrossEntropy() {}

    /**
     * Returns the mean cross-entropy of a batch, in nats, and computes its gradient with respect to the logits.
     *
     * @param logits sample after sample
     * @param targets target probability of each output, sample after sample
     * @param gradient is overwritten
     */
    static double of(FloatBuffer logits, float[] targets, int outputs, FloatBuffer gradient) {
        int samples = targets.length / outputs;
        double[] exponentials = new double[outputs];
        double loss = 0;
        for (int sample = 0; sample < samples; sample++) {
            int start = sample * outputs;
            double max = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < outputs; i++) {
                max = Math.max(max, logits.get(start + i));
            }
            double sum = 0;
            double targetSum = 0;
            for (int i = 0; i < outputs; i++) {
                // Subtracting the maximum prevents an overflow and does not change the result.
                exponentials[i] = Math.exp(logits.get(start + i) - max);
                sum += exponentials[i];
                targetSum += targets[start + i];
            }
            double logSum = max + Math.log(sum);
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
