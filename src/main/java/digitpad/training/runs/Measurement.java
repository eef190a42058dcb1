package digitpad.training.runs;

/**
 * One measurement.
 *
 * @param step how many steps were done
 * @param value in the measure's unit
 */
public record Measurement(Measure measure, int step, double value) {}
