package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.OperationTime;
import digitpad.engine.TrainingNetwork;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.PlainBatches;
import digitpad.training.plan.TrainingPlan;
import java.util.List;
import java.util.function.IntConsumer;

/** A network in training on images that are not augmented, for measurements: nothing is scored or saved. */
final class PlainTraining implements AutoCloseable {
    private final TrainingNetwork network;
    private final BatchFeed feed;

    PlainTraining(Engine engine, TrainingPlan plan, LabeledImages images) {
        var architecture = plan.preset().architecture();
        network = engine.trainingNetwork(architecture, plan.recipe(), plan.seed());
        feed = new BatchFeed(new PlainBatches(images, plan.seed()), plan.batchSize(), architecture.outputs());
    }

    /**
     * Trains and returns the number of the last step.
     *
     * @param before the number of the step before
     */
    int train(int steps, int before, IntConsumer progress) {
        for (int step = 1; step <= steps; step++) {
            feed.next();
            network.step(feed.batch().pixels(), feed.batch().targets());
            progress.accept(before + step);
        }
        return before + steps;
    }

    List<OperationTime> measuredStep() {
        feed.next();
        return network.measuredStep(feed.batch().pixels(), feed.batch().targets());
    }

    @Override
    public void close() {
        feed.close();
        network.close();
    }
}
