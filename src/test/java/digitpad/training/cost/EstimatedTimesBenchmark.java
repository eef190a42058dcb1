package digitpad.training.cost;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.selection.SelectedEngine;
import digitpad.network.Architecture;
import digitpad.network.Preset;
import digitpad.network.RandomArchitectures;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import digitpad.network.StartingPoint;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.BatchSource;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints the measured time of a training step beside the estimated one, for all starting points and random networks.
 *
 * <p>{@code java -cp target/test-classes:target/digitpad.jar digitpad.training.cost.EstimatedTimesBenchmark}, after
 * {@code mvn -DskipTests package}. Nothing else should be running.
 */
public final class EstimatedTimesBenchmark {
    private static final int RANDOM_NETWORKS = 16;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 5;
    private static final long NANOS_PER_ROUND = 400_000_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private EstimatedTimesBenchmark() {}

    /** Starts the benchmark; there are no arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        Engine engine = new SelectedEngine(() -> {});
        System.out.println(engine.report());
        List<Preset> networks = networks();
        double[][] measured = new double[networks.size()][ROUNDS];
        double[][] estimated = new double[networks.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            TrainingSpeed speed = TrainingSpeed.measure(engine);
            System.out.printf("measured in %.0f ms: %s%n", (System.nanoTime() - start) / NANOS_PER_MILLI, speed);
            for (int i = 0; i < networks.size(); i++) {
                Preset network = networks.get(i);
                measured[i][round] = millis(engine, network);
                estimated[i][round] =
                        speed.stepTime(network.architecture(), network.recipe()).toNanos() / NANOS_PER_MILLI;
            }
        }
        System.out.printf("%-18s %12s %12s %18s%n", "network", "measured ms", "estimated ms", "estimated/measured");
        for (int i = 0; i < networks.size(); i++) {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = estimated[i][round] / measured[i][round];
            }
            System.out.printf(
                    "%-18s %12.2f %12.2f %8.2f (%.2f-%.2f)%n",
                    networks.get(i).id(),
                    median(measured[i]),
                    median(estimated[i]),
                    median(ratios),
                    Arrays.stream(ratios).min().orElseThrow(),
                    Arrays.stream(ratios).max().orElseThrow());
        }
    }

    private static List<Preset> networks() {
        List<Preset> networks = new ArrayList<>();
        StartingPoint.all().forEach(start -> networks.add(start.preset()));
        Recipe recipe = Preset.QUICK.recipe();
        Random random = new Random(1);
        for (int seed = 0; seed < RANDOM_NETWORKS; seed++) {
            Architecture architecture = RandomArchitectures.draw(new Shape(1, 28, 28), seed);
            networks.add(new Preset(
                    "random " + seed,
                    architecture,
                    TrainingPlan.of(new Preset("random", architecture, recipe))
                            .withBatchSize(1 << random.nextInt(9))
                            .recipe()));
        }
        return networks;
    }

    /** Returns the time of a step with making its batch: a tenth of the steps took less. */
    private static double millis(Engine engine, Preset preset) {
        TrainingPlan plan = TrainingPlan.of(preset);
        TrainingData data = TrainingData.of(SampleData.inMemory());
        LabeledImages images = data.digits().training();
        try (TrainingNetwork network = engine.trainingNetwork(preset.architecture(), preset.recipe(), 1);
                BatchFeed feed = new BatchFeed(
                        BatchSource.of(plan, images, data),
                        preset.recipe().batchSize(),
                        preset.architecture().outputs())) {
            List<Double> times = new ArrayList<>();
            long end = System.nanoTime() + NANOS_PER_ROUND;
            for (int step = 0; step < 2 * WARM_UP || System.nanoTime() < end; step++) {
                long start = System.nanoTime();
                feed.next();
                network.step(feed.batch().pixels(), feed.batch().targets());
                if (step >= WARM_UP) {
                    times.add((System.nanoTime() - start) / NANOS_PER_MILLI);
                }
            }
            Collections.sort(times);
            return times.get(times.size() / 10);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
