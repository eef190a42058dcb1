package digitpad.training;

/**
 * After a step.
 *
 * @param step how many are done, from 1
 * @param loss mean cross-entropy of the batch (dropout on), in nats, at least 0
 * @param imagesPerSecond learned lately; 0 while not yet known
 * @param secondsLeft until the last step at that rate; 0 while not yet known
 */
public record StepReport(int step, double loss, double imagesPerSecond, double secondsLeft) {}
