package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.TrainingNetwork;
import digitpad.network.Architecture;
import digitpad.network.Preset;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.PlainBatches;
import digitpad.training.plan.TrainingPlan;
import java.util.function.IntConsumer;

/** Measures the training throughput of the tutorial network in batches of 50, in images per second. */
public final class TrainingSpeedBenchmark {
    /** Measured steps. */
    public static final int STEPS = 200;

    /** Steps before the measurement, until the JVM has compiled the hot code and the rate no longer rises. */
    private static final int WARM_UP = 200;

    private static final double NANOS_PER_SECOND = 1e9;

    private TrainingSpeedBenchmark() {}

    /**
     * Returns the images trained on per second, including making the batches.
     *
     * @param engine computes the network
     * @param progress receives the number of each step, from 1, including warm-up
     */
    public static double run(Engine engine, LabeledImages images, IntConsumer progress) {
        TrainingPlan plan = TrainingPlan.of(Preset.TUTORIAL);
        Architecture architecture = plan.preset().architecture();
        try (TrainingNetwork network = engine.trainingNetwork(architecture, plan.recipe(), plan.seed());
                BatchFeed feed = new BatchFeed(
                        new PlainBatches(images, plan.seed()), plan.batchSize(), architecture.outputs())) {
            long start = 0;
            for (int step = -WARM_UP; step < STEPS; step++) {
                if (step == 0) {
                    start = System.nanoTime();
                }
                feed.next();
                network.step(feed.batch().pixels(), feed.batch().targets());
                progress.accept(WARM_UP + step + 1);
            }
            return STEPS * plan.batchSize() * NANOS_PER_SECOND / (System.nanoTime() - start);
        }
    }

    /** Returns the number of all steps, including warm-up. */
    public static int steps() {
        return WARM_UP + STEPS;
    }
}
