package digitpad.engine.dl4j;

import digitpad.network.OutputLayout;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The cross-entropy of softmax outputs. If non-digits are a class of their own, the softmax is over the outputs and
 * that class, and a sample whose targets are all 0 belongs to it. It remembers the logits of each training step, which
 * deeplearning4j does not return, so that the accuracy of the step takes no second forward pass.
 */
final class RecordingLoss extends LossMCXENT {
    private static final long serialVersionUID = 1L;

    private final boolean nonDigitClass;
    private transient float[] logits = new float[0];
    private double sum;

    RecordingLoss(OutputLayout outputs) {
        nonDigitClass = outputs.hasNonDigitClass();
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray logitsOfStep, IActivation softmax, INDArray mask) {
        record(logitsOfStep);
        return nonDigitClass
                ? Transforms.exp(logitsOfStep.subColumnVector(logSums(logitsOfStep)))
                        .subi(labels)
                : super.computeGradient(labels, logitsOfStep, softmax, mask);
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray logitsOfStep, IActivation softmax, INDArray mask, boolean average) {
        sum = super.computeScore(labels, logitsOfStep, softmax, mask, false);
        return average ? sum / labels.size(0) : sum;
    }

    /** Returns the sum of the last batch's cross-entropies, in nats, without the weight decay. */
    double sum() {
        return sum;
    }

    /** Returns the negative cross-entropies, as the superclass does. */
    @Override
    protected INDArray scoreArray(INDArray labels, INDArray logitsOfStep, IActivation softmax, INDArray mask) {
        if (!nonDigitClass) {
            return super.scoreArray(labels, logitsOfStep, softmax, mask);
        }
        return labels.mul(logitsOfStep).sum(true, 1).subi(logSums(logitsOfStep));
    }

    /** Returns a column with the logarithm of the sum of the exponentials of all logits, of which one is always 0. */
    private static INDArray logSums(INDArray logits) {
        INDArray max = Transforms.max(logits.max(true, 1), 0);
        INDArray sums = Transforms.exp(logits.subColumnVector(max)).sum(true, 1).addi(Transforms.exp(max.neg()));
        return Transforms.log(sums).addi(max);
    }

    /** Copies value by value, because the array is part of a workspace. */
    private void record(INDArray values) {
        int rows = values.rows();
        int columns = values.columns();
        if (logits.length != rows * columns) {
            logits = new float[rows * columns];
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                logits[row * columns + column] = values.getFloat(row, column);
            }
        }
    }

    /** Returns the logits of the last step, sample after sample. The next step changes them. */
    float[] logits() {
        return logits;
    }
}
