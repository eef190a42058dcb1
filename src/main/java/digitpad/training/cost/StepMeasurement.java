package digitpad.training.cost;

import digitpad.engine.Engine;
import digitpad.engine.TrainingNetwork;
import digitpad.network.Architecture;
import digitpad.network.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Measures the time of a training step, on random images. */
final class StepMeasurement {
    /** The first steps take longer, until the caches are filled and the JVM has compiled the code. */
    private static final int WARM_UP = 2;

    private static final int MIN_STEPS = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private StepMeasurement() {}

    /**
     * Returns the time of a step, in seconds: a tenth of the steps took less. The median would say more about what
     * else the machine does just now.
     *
     * @param nanos how long to take steps, but at least {@value #WARM_UP} + {@value #MIN_STEPS}
     * @throws InterruptedException if the thread is interrupted; the network is closed then, as otherwise
     */
    static double seconds(Engine engine, Architecture architecture, Recipe recipe, long nanos)
            throws InterruptedException {
        float[] pixels = pixels(architecture, recipe.batchSize());
        float[] targets = targets(architecture, recipe.batchSize());
        try (TrainingNetwork network = engine.trainingNetwork(architecture, recipe, 1)) {
            List<Long> times = new ArrayList<>();
            long end = System.nanoTime() + nanos;
            for (int step = 0; step < WARM_UP + MIN_STEPS || System.nanoTime() < end; step++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("the measurement was interrupted");
                }
                long start = System.nanoTime();
                network.step(pixels, targets);
                if (step >= WARM_UP) {
                    times.add(System.nanoTime() - start);
                }
            }
            Collections.sort(times);
            return times.get(times.size() / 10) / NANOS_PER_SECOND;
        }
    }

    private static float[] pixels(Architecture architecture, int batchSize) {
        Random random = new Random(1);
        float[] pixels = new float[batchSize * architecture.input().size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return pixels;
    }

    private static float[] targets(Architecture architecture, int batchSize) {
        int outputs = architecture.outputs().count();
        float[] targets = new float[batchSize * outputs];
        for (int i = 0; i < batchSize; i++) {
            targets[i * outputs + i % outputs] = 1;
        }
        return targets;
    }
}
