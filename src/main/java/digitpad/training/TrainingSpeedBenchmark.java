package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.OperationTime;
import digitpad.training.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Measures how fast engines train the network of a plan on images that are not augmented. The engines take turns, block
 * by block, so that other load on the machine affects all of them alike.
 */
public final class TrainingSpeedBenchmark {
    /** Measured blocks of each engine. */
    public static final int BLOCKS = 5;

    /** Steps before the measurement, until the JVM has compiled the hot code and the rate no longer rises. */
    private static final int WARM_UP = 200;

    private static final int BLOCK = 40;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private TrainingSpeedBenchmark() {}

    /**
     * How fast an engine trains.
     *
     * @param imagesPerSecond median of the blocks, including making the batches
     * @param slowest the images per second of the slowest block
     * @param fastest the images per second of the fastest block
     * @param ratio median over the blocks of the rate divided by that of the last engine in the same round
     */
    public record Speed(double imagesPerSecond, double slowest, double fastest, double ratio) {}

    /**
     * Returns the speed of each engine, in their order.
     *
     * @param progress receives the number of each step, from 1 to {@link #steps}
     */
    public static List<Speed> run(List<Engine> engines, TrainingPlan plan, LabeledImages images, IntConsumer progress) {
        double[][] rates = new double[engines.size()][BLOCKS];
        List<PlainTraining> trained = new ArrayList<>();
        try {
            engines.forEach(engine -> trained.add(new PlainTraining(engine, plan, images)));
            int steps = 0;
            for (PlainTraining network : trained) {
                steps = network.train(WARM_UP, steps, progress);
            }
            for (int block = 0; block < BLOCKS; block++) {
                for (int i = 0; i < trained.size(); i++) {
                    long start = System.nanoTime();
                    steps = trained.get(i).train(BLOCK, steps, progress);
                    rates[i][block] = BLOCK * plan.batchSize() * NANOS_PER_SECOND / (System.nanoTime() - start);
                }
            }
        } finally {
            trained.forEach(PlainTraining::close);
        }
        return Arrays.stream(rates)
                .map(ofEngine -> speed(ofEngine, rates[rates.length - 1]))
                .toList();
    }

    private static Speed speed(double[] rates, double[] ofLastEngine) {
        double[] ratios = new double[rates.length];
        Arrays.setAll(ratios, i -> rates[i] / ofLastEngine[i]);
        return new Speed(
                median(rates),
                Arrays.stream(rates).min().orElseThrow(),
                Arrays.stream(rates).max().orElseThrow(),
                median(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Returns the number of all steps of a measurement, including warm-up. */
    public static int steps(int engines) {
        return engines * (WARM_UP + BLOCKS * BLOCK);
    }

    /** Returns the median time of each operation of a step, in milliseconds, in the order in which they run. */
    public static Map<String, Double> operations(Engine engine, TrainingPlan plan, LabeledImages images) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        try (PlainTraining network = new PlainTraining(engine, plan, images)) {
            network.train(WARM_UP, 0, step -> {});
            for (int step = 0; step < BLOCKS * BLOCK; step++) {
                // An operation may run several times in a step.
                Map<String, Double> ofStep = new LinkedHashMap<>();
                for (OperationTime time : network.measuredStep()) {
                    ofStep.merge(time.operation(), time.nanos() / NANOS_PER_MILLI, Double::sum);
                }
                ofStep.forEach((operation, millis) -> times.computeIfAbsent(operation, key -> new ArrayList<>())
                        .add(millis));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((operation, millis) -> medians.put(
                operation,
                median(millis.stream().mapToDouble(Double::doubleValue).toArray())));
        return medians;
    }
}
