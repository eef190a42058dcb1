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

/** Measures the training rate: images per second of the tutorial network in batches of 50. */
public final class TrainingRateBenchmark {
    /** Steps that are measured. */
    public static final int STEPS = 200;

    /** Until the virtual machine has compiled what runs often: the rate of a training rises for about that long. */
    private static final int WARM_UP = 200;

    private static final double NANOS_PER_SECOND = 1e9;

    private TrainingRateBenchmark() {}

    /**
     * Images learned per second, reading and mixing of the images included.
     *
     * @param engine computes the network
     * @param progress hears the number of each step, warming up included
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

    /** Steps in all. */
    public static int steps() {
        return WARM_UP + STEPS;
    }
}
