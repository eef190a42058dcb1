package digitpad.engine.onednn;

/**
 * How an optimizer changes parameters. It works on chunks of plain arrays that fit into the processor's cache, so that
 * the compiler can use vector instructions.
 */
interface UpdateRule {
    /** Returns how many numbers the optimizer keeps for each parameter, at most 2. */
    int stateSize();

    /** Returns the initial value of these numbers. */
    float initialState();

    /**
     * Returns the size of a step, with which {@link #update} multiplies the change.
     *
     * @param step counted from 0
     */
    double stepSize(int step);

    /**
     * Updates the first {@code count} parameters of a chunk.
     *
     * @param state one array for each number that the optimizer keeps
     */
    void update(float stepSize, float[] parameters, float[] gradients, float[][] state, int count);
}
