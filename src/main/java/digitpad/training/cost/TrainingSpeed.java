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
    private static final long NANOS_PER_NETWORK = 80_000_000;
    /** When no further network is measured. */
    private static final long TIME_LIMIT_NANOS = 2_500_000_000L;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double TYPICAL_AUGMENTATION = 3e-5;

    /** Seconds for one unit of each kind of work. */
    private final Map<Work, Double> unitTimes;
    /** Seconds that one core needs to augment an image. */
    private final double augmentation;

    private final int cores;

    private TrainingSpeed(Map<Work, Double> unitTimes, double augmentation, int cores) {
        this.unitTimes = unitTimes;
        this.augmentation = augmentation;
        this.cores = cores;
    }

    /**
     * Measures the speed by training small networks on random images for 2 to 3 seconds, after loading the engine, with
     * all cores that it may use. To be called in the background, while nothing else trains.
     *
     * @param engine the one that will train
     * @throws InterruptedException if the thread is interrupted; all networks are closed then
     * @throws digitpad.text.UserException if a native library is missing or cannot be loaded
     */
    public static TrainingSpeed measure(Engine engine) throws InterruptedException {
        List<ReferenceNetwork> networks = ReferenceNetwork.all();
        // The first network loads the libraries, which is not part of a training and may take longer than all others.
        seconds(engine, networks.get(0), 0);
        List<Map<Work, Double>> amounts = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + TIME_LIMIT_NANOS;
        for (ReferenceNetwork network : networks) {
            if (!times.isEmpty() && System.nanoTime() > end) {
                break;
            }
            amounts.add(StepWork.of(network.architecture(), network.recipe()));
            times.add(seconds(engine, network, NANOS_PER_NETWORK));
        }
        return new TrainingSpeed(
                unitTimes(amounts, times),
                AugmentationMeasurement.secondsPerImage(),
                Math.max(1, engine.report().threads()));
    }

    private static double seconds(Engine engine, ReferenceNetwork network, long nanos) throws InterruptedException {
        return StepMeasurement.seconds(engine, network.architecture(), network.recipe(), nanos);
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

    /** Returns the speed of a machine on which all work takes its typical time, for tests. */
    static TrainingSpeed typical() {
        Map<Work, Double> unitTimes = new EnumMap<>(Work.class);
        for (Work kind : Work.values()) {
            unitTimes.put(kind, kind.typicalSeconds());
        }
        return new TrainingSpeed(unitTimes, TYPICAL_AUGMENTATION, 2);
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
        double computing = StepWork.of(architecture, recipe).entrySet().stream()
                .mapToDouble(work -> work.getValue() * unitTimes.get(work.getKey()))
                .sum();
        double batch = batchSeconds(recipe);
        // Another thread makes the batches: it takes its share of the cores, and a fast network waits for it.
        return Math.max(batch, computing + batch / cores);
    }

    /** Returns the time of augmenting a batch. Making non-digits takes about as long as augmenting. */
    private double batchSeconds(Recipe recipe) {
        double share = recipe.augmentation().changesNothing() ? recipe.mixture().nonDigitShare() : 1;
        return share * recipe.batchSize() * augmentation;
    }

    @Override
    public String toString() {
        return "seconds per unit of work: " + unitTimes + ", augmentation " + augmentation + ", cores " + cores;
    }
}
