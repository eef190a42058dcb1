package digitpad.training;

/**
 * Progress after a training step.
 *
 * @param step number of steps done, from 1
 * @param imagesPerSecond training rate over the last steps; 0 while unknown
 * @param secondsLeft estimated time until training ends; 0 while unknown
 */
public record StepReport(int step, double imagesPerSecond, double secondsLeft) {}
