package digitpad.explanation;

/**
 * A layer that computes each map only from the same map of its input, such as pooling or normalization. It describes
 * its own arithmetic, so Inside can show new layers of this kind without a figure of their own.
 */
public non-sealed interface MapwiseLayer extends NetworkLayer {
    /** Returns the help topic about its cells. */
    Topic topic();

    /**
     * Returns the computation of one cell.
     *
     * @param inputValues values of the layer's input
     */
    CellArithmetic arithmetic(float[] inputValues, int map, int row, int column);

    @Override
    default boolean rectified() {
        return false;
    }

    @Override
    default float[] contributions(float[] inputValues, float[] outputValues, float[] gradients, int map) {
        int area = output().area();
        float sum = 0;
        for (int i = map * area; i < (map + 1) * area; i++) {
            sum += outputValues[i] * gradients[i];
        }
        float[] byInput = new float[input().maps()];
        // Above 0, so that a path that has reached this layer continues.
        byInput[map] = Math.max(Float.MIN_NORMAL, sum);
        return byInput;
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.mapwise(this);
    }
}
