package digitpad.training;

/**
 * An accuracy on the way.
 *
 * @param step how many steps were done when it was measured
 * @param accuracy share read right, 0..1
 */
public record Measurement(int step, double accuracy) {}
