package digitpad.engine;

/**
 * How long an operation of a training step took.
 *
 * @param operation for example "conv1 forward"
 * @param nanos in nanoseconds
 */
public record OperationTime(String operation, long nanos) {}
