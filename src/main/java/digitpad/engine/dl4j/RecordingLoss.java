package digitpad.engine.dl4j;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The cross-entropy of softmax outputs. It remembers the logits of each training step, which deeplearning4j does not
 * return, so that the accuracy of the step takes no second forward pass.
 */
final class RecordingLoss extends LossMCXENT {
    private static final long serialVersionUID = 1L;

    private transient float[] logits = new float[0];

    @Override
    public INDArray computeGradient(INDArray labels, INDArray logitsOfStep, IActivation softmax, INDArray mask) {
        record(logitsOfStep);
        return super.computeGradient(labels, logitsOfStep, softmax, mask);
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
