package digitpad.explanation;

/**
 * A layer that computes every map from the same map of its input alone, such as pooling or normalization. It describes
 * its own arithmetic, so that Inside shows a new layer of this kind without a figure of its own.
 */
public non-sealed interface MapwiseLayer extends NetworkLayer {
    /** What to read about its cells. */
    Topic topic();

    /**
     * How it computes one of its cells.
     *
     * @param taken the values of the layer's input
     */
    CellArithmetic arithmetic(float[] taken, int map, int row, int column);

    @Override
    default boolean rectified() {
        return false;
    }

    @Override
    default float[] contributions(float[] taken, float[] given, float[] gradients, int map) {
        int area = output().area();
        float sum = 0;
        for (int i = map * area; i < (map + 1) * area; i++) {
            sum += given[i] * gradients[i];
        }
        float[] byInput = new float[input().maps()];
        // Above 0, so that a path that has come this far goes on.
        byInput[map] = Math.max(Float.MIN_NORMAL, sum);
        return byInput;
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.mapwise(this);
    }
}
