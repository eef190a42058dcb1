package digitpad.training;

/**
 * How far a training is after a step.
 *
 * @param step how many are done, from 1
 * @param imagesPerSecond learned lately; 0 while not yet known
 * @param secondsLeft until the last step at that rate; 0 while not yet known
 */
public record StepReport(int step, double imagesPerSecond, double secondsLeft) {}
