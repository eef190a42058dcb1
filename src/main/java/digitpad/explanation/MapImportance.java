package digitpad.explanation;

/**
 * How much a digit depends on one map.
 *
 * @param level of the map
 * @param map its index within the level
 * @param loss how much the digit's {@link LogOdds} fall when the map is switched off, in nats; below 0 if they rise
 */
public record MapImportance(int level, int map, double loss) {}
