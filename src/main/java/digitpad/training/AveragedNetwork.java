package digitpad.training;

import digitpad.engine.Engine;
import digitpad.network.Architecture;
import digitpad.network.BatchNormalizationLayer;
import digitpad.network.Optimizer;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.BatchSource;
import digitpad.training.plan.TrainingPlan;
import java.nio.FloatBuffer;
import java.util.function.BooleanSupplier;

/**
 * Makes a network of averaged parameters. Its batch normalizations need means and variances of their own, because those
 * of the averaged networks fit other weights (Izmailov et al., Averaging Weights Leads to Wider Optima, 2018).
 */
final class AveragedNetwork {
    /** Batches from which means and variances are computed: three times those that the running values cover. */
    static final int BATCHES = 150;

    private AveragedNetwork() {}

    /**
     * Returns the network.
     *
     * @param average the averaged parameters
     * @param source of the batches for means and variances
     * @param canceled if it returns true, means and variances stay as far as they have been computed
     */
    static TrainedNetwork create(
            Engine engine, TrainingPlan plan, FloatBuffer average, BatchSource source, BooleanSupplier canceled) {
        Architecture architecture = plan.preset().architecture();
        TrainedNetwork network = new TrainedNetwork(engine, architecture, unchanging(plan.recipe()), plan.seed());
        try {
            network.setParameters(average);
            computeStatistics(network, plan, source, canceled);
            return network;
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    private static void computeStatistics(
            TrainedNetwork network, TrainingPlan plan, BatchSource source, BooleanSupplier canceled) {
        Architecture architecture = plan.preset().architecture();
        if (architecture.layers().stream().anyMatch(BatchNormalizationLayer.class::isInstance)) {
            try (BatchFeed feed = new BatchFeed(source, plan.batchSize(), architecture.outputs())) {
                for (int batch = 0; batch < BATCHES && !canceled.getAsBoolean(); batch++) {
                    feed.next();
                    network.trainOn(feed.batch());
                }
            }
        }
    }

    /** Returns a recipe whose steps change only means and variances. */
    private static Recipe unchanging(Recipe recipe) {
        return new Recipe(
                BATCHES,
                recipe.batchSize(),
                Optimizer.SGD,
                0,
                Schedule.CONSTANT,
                0.0,
                recipe.augmentation(),
                recipe.mixture(),
                0,
                0);
    }
}
