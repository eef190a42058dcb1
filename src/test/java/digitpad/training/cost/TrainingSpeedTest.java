package digitpad.training.cost;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.augmentation.Augmentation;
import digitpad.engine.TestEngine;
import digitpad.network.Activation;
import digitpad.network.Architecture;
import digitpad.network.ConvolutionLayer;
import digitpad.network.DenseLayer;
import digitpad.network.Initialization;
import digitpad.network.MaxPoolingLayer;
import digitpad.network.Optimizer;
import digitpad.network.OutputLayer;
import digitpad.network.OutputLayout;
import digitpad.network.Preset;
import digitpad.network.RandomArchitectures;
import digitpad.network.Recipe;
import digitpad.network.Shape;
import digitpad.network.StartingPoint;
import digitpad.training.plan.TrainingPlan;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrainingSpeedTest {
    private static final Shape IMAGE = new Shape(1, 28, 28);
    private static final Recipe RECIPE = Preset.QUICK.recipe();

    /** The speed of a machine on which all work takes its typical time. */
    private final TrainingSpeed typical = TrainingSpeed.typical();

    @Test
    void measuredSpeed_estimatesAllStartingPoints() throws InterruptedException {
        CountingEngine engine = new CountingEngine(TestEngine.ENGINE);
        TrainingSpeed speed = TrainingSpeed.measure(engine);
        assertTrue(engine.opened() > 0);
        assertEquals(0, engine.open());
        for (StartingPoint start : StartingPoint.all()) {
            Preset preset = start.preset();
            Duration step = speed.stepTime(preset.architecture(), preset.recipe());
            assertTrue(step.toNanos() > 1, preset + ": " + step);
            assertEquals(
                    step.multipliedBy(preset.recipe().steps()),
                    speed.trainingTime(preset.architecture(), preset.recipe()));
        }
    }

    @Test
    void interruption_endsTheMeasurementAndClosesTheNetwork() {
        CountingEngine engine = new CountingEngine(ENGINE);
        engine.afterStep(3, Thread.currentThread()::interrupt);
        assertThrows(InterruptedException.class, () -> TrainingSpeed.measure(engine));
        assertFalse(Thread.interrupted());
        assertEquals(1, engine.opened());
        assertEquals(0, engine.open());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void randomArchitectures_havePositiveEstimates(@ForAll long seed, @ForAll @IntRange(min = 1, max = 512) int batch) {
        Architecture architecture = RandomArchitectures.draw(IMAGE, seed);
        Recipe recipe = withBatchSize(batch);
        Duration step = typical.stepTime(architecture, recipe);
        assertTrue(step.compareTo(Duration.ZERO) > 0 && step.compareTo(Duration.ofHours(1)) < 0, step::toString);
        assertTrue(typical.stepTime(architecture, withBatchSize(2 * batch)).compareTo(step) >= 0);
        RequiredMemory memory = RequiredMemory.of(architecture, recipe);
        assertTrue(memory.parameterBytes() >= 0 && memory.batchBytes() > 0, memory::toString);
        assertTrue(RequiredMemory.of(architecture, withBatchSize(2 * batch)).bytes() > memory.bytes());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void moreMapsAndUnits_areNeverCheaper(
            @ForAll @IntRange(min = 1, max = 255) int maps,
            @ForAll @IntRange(min = 1, max = 300) int units,
            @ForAll Optimizer optimizer) {
        Recipe recipe = TrainingPlan.of(Preset.QUICK).withOptimizer(optimizer).recipe();
        assertNotCheaper(network(maps, units), network(maps + 1, units), recipe);
        assertNotCheaper(network(maps, units), network(maps, units + 1), recipe);
    }

    @Test
    void smallNetwork_waitsForAugmentedBatches() {
        Recipe augmented = TrainingPlan.of(Preset.QUICK)
                .withAugmentation(Augmentation.STANDARD)
                .recipe();
        Architecture small = network(1, 1);
        assertTrue(typical.stepTime(small, augmented)
                        .compareTo(typical.stepTime(small, RECIPE).multipliedBy(2))
                > 0);
        Architecture best = Preset.BEST.architecture();
        Duration plain = typical.stepTime(best, RECIPE);
        Duration step = typical.stepTime(best, augmented);
        assertTrue(step.compareTo(plain) > 0 && step.compareTo(plain.multipliedBy(2)) < 0, step::toString);
    }

    private void assertNotCheaper(Architecture small, Architecture large, Recipe recipe) {
        assertTrue(typical.stepTime(large, recipe).compareTo(typical.stepTime(small, recipe)) >= 0);
        assertTrue(RequiredMemory.of(large, recipe).bytes()
                > RequiredMemory.of(small, recipe).bytes());
    }

    private static Architecture network(int maps, int units) {
        return new Architecture(
                IMAGE,
                List.of(
                        new ConvolutionLayer("conv1", maps, 3, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU),
                        new MaxPoolingLayer("pool1", 4),
                        new ConvolutionLayer("conv2", 8, 3, 1, ConvolutionLayer.Padding.SAME, true, Activation.RELU),
                        new DenseLayer("dense", units, Activation.RELU),
                        new OutputLayer("output", OutputLayout.DIGITS)),
                Initialization.HE);
    }

    private static Recipe withBatchSize(int batchSize) {
        return new Recipe(
                RECIPE.steps(),
                batchSize,
                RECIPE.optimizer(),
                RECIPE.learningRate(),
                RECIPE.schedule(),
                RECIPE.dropout(),
                RECIPE.augmentation(),
                RECIPE.mixture(),
                RECIPE.averaging(),
                RECIPE.weightDecay());
    }
}
