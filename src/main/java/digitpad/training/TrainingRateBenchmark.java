package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.network.Networks;
import digitpad.network.Preset;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.PlainBatches;
import digitpad.training.plan.TrainingPlan;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

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
     * @param progress hears the number of each step, warming up included
     */
    public static double run(LabeledImages images, IntConsumer progress) {
        TrainingPlan plan = TrainingPlan.of(Preset.TUTORIAL);
        MultiLayerNetwork network = Networks.create(plan.preset(), plan.optimization(), plan.dropout(), plan.seed());
        try (BatchFeed feed = new BatchFeed(
                new PlainBatches(images, plan.seed()),
                plan.batchSize(),
                plan.preset().outputs())) {
            long start = 0;
            for (int step = -WARM_UP; step < STEPS; step++) {
                if (step == 0) {
                    start = System.nanoTime();
                }
                feed.next();
                network.fit(feed.input(), feed.labels());
                progress.accept(WARM_UP + step + 1);
            }
            return STEPS * plan.batchSize() * NANOS_PER_SECOND / (System.nanoTime() - start);
        } finally {
            Networks.close(network);
        }
    }

    /** Steps in all. */
    public static int steps() {
        return WARM_UP + STEPS;
    }
}
