package digitpad.training.runs;

/**
 * A measured value.
 *
 * @param step number of steps done
 * @param value in the measure's unit
 */
public record Measurement(Measure measure, int step, double value) {}
