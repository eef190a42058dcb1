package digitpad.training.cost;

import digitpad.engine.Engine;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast this machine trains, measured once: it estimates the time of a training of any network. Immutable. Another
 * program that computes during the measurement makes the estimates longer.
 */
public final class TrainingSpeed {
    private static final long NANOS_PER_NETWORK = 60_000_000;
    /** When no further network is measured. */
    private static final long TIME_LIMIT_NANOS = 2_500_000_000L;

    private static final double NANOS_PER_SECOND = 1e9;

    /** Seconds for one unit of each kind of work, by ordinal. */
    private final double[] unitTimes;

    private TrainingSpeed(double[] unitTimes) {
        this.unitTimes = unitTimes;
    }

    /**
     * Measures the speed by training small networks on random images for 2 to 3 seconds, with all cores that the engine
     * may use. To be called in the background, while nothing else trains.
     *
     * @param engine the one that will train
     * @throws InterruptedException if the thread is interrupted; all networks are closed then
     * @throws digitpad.text.UserException if a native library is missing or cannot be loaded
     */
    public static TrainingSpeed measure(Engine engine) throws InterruptedException {
        List<double[]> amounts = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + TIME_LIMIT_NANOS;
        for (ReferenceNetwork network : ReferenceNetwork.all()) {
            if (!times.isEmpty() && System.nanoTime() > end) {
                break;
            }
            amounts.add(StepWork.of(network.architecture(), network.recipe()));
            times.add(StepMeasurement.seconds(engine, network.architecture(), network.recipe(), NANOS_PER_NETWORK));
        }
        return new TrainingSpeed(TimeFit.unitTimes(
                amounts.toArray(double[][]::new),
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                Stream.of(Work.values()).mapToDouble(Work::typicalSeconds).toArray()));
    }

    /** Returns the estimated time of a training step, including making its batch. */
    public Duration stepTime(Architecture architecture, Recipe recipe) {
        return Duration.ofNanos(Math.max(1, Math.round(stepSeconds(architecture, recipe) * NANOS_PER_SECOND)));
    }

    /**
     * Returns the estimated time of all steps of the recipe. Validations, checkpoints and the final scores come on top:
     * usually a few percent.
     */
    public Duration trainingTime(Architecture architecture, Recipe recipe) {
        return stepTime(architecture, recipe).multipliedBy(recipe.steps());
    }

    private double stepSeconds(Architecture architecture, Recipe recipe) {
        double[] amounts = StepWork.of(architecture, recipe);
        double seconds = 0;
        for (int i = 0; i < amounts.length; i++) {
            seconds += amounts[i] * unitTimes[i];
        }
        return seconds;
    }

    @Override
    public String toString() {
        return "seconds per unit of work: " + Arrays.toString(unitTimes);
    }
}
