package digitpad.training.cost;

import digitpad.engine.Engine;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** Seconds for one unit of each kind of work. */
    private final Map<Work, Double> unitTimes;

    private TrainingSpeed(Map<Work, Double> unitTimes) {
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
        List<Map<Work, Double>> amounts = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + TIME_LIMIT_NANOS;
        for (ReferenceNetwork network : ReferenceNetwork.all()) {
            if (!times.isEmpty() && System.nanoTime() > end) {
                break;
            }
            amounts.add(StepWork.of(network.architecture(), network.recipe()));
            times.add(StepMeasurement.seconds(engine, network.architecture(), network.recipe(), NANOS_PER_NETWORK));
        }
        return new TrainingSpeed(unitTimes(amounts, times));
    }

    private static Map<Work, Double> unitTimes(List<Map<Work, Double>> amounts, List<Double> times) {
        Work[] kinds = Work.values();
        double[][] rows = amounts.stream()
                .map(ofStep -> Stream.of(kinds)
                        .mapToDouble(kind -> ofStep.getOrDefault(kind, 0.0))
                        .toArray())
                .toArray(double[][]::new);
        double[] fitted = TimeFit.unitTimes(
                rows,
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                Stream.of(kinds).mapToDouble(Work::typicalSeconds).toArray());
        Map<Work, Double> unitTimes = new EnumMap<>(Work.class);
        for (int i = 0; i < kinds.length; i++) {
            unitTimes.put(kinds[i], fitted[i]);
        }
        return unitTimes;
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
        return StepWork.of(architecture, recipe).entrySet().stream()
                .mapToDouble(work -> work.getValue() * unitTimes.get(work.getKey()))
                .sum();
    }

    @Override
    public String toString() {
        return "seconds per unit of work: " + unitTimes;
    }
}
