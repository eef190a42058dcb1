package digitpad.network;

/**
 * How the parameters are changed.
 *
 * @param optimizer by which method
 * @param learningRate at its greatest, above 0
 * @param schedule how it changes
 * @param steps of the whole training, which the schedule is stretched over
 */
public record Optimization(Optimizer optimizer, double learningRate, Schedule schedule, int steps) {}
