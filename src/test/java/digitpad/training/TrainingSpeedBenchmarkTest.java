package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.EngineName;
import digitpad.network.TestPresets;
import digitpad.training.TrainingSpeedBenchmark.Speed;
import digitpad.training.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingSpeedBenchmarkTest {
    private final TrainingPlan plan = TrainingPlan.of(TestPresets.TINY);
    private final LabeledImages images = SampleData.images(200, 1);

    @Test
    void enginesAreComparedWithTheLast() {
        List<Integer> progress = new ArrayList<>();
        List<Speed> speeds = TrainingSpeedBenchmark.run(List.of(ENGINE, ENGINE), plan, images, progress::add);
        assertEquals(2, speeds.size());
        for (Speed speed : speeds) {
            assertTrue(speed.slowest() > 0 && speed.slowest() <= speed.imagesPerSecond(), speed::toString);
            assertTrue(speed.imagesPerSecond() <= speed.fastest(), speed::toString);
        }
        assertTrue(speeds.get(0).ratio() > 0, speeds::toString);
        assertEquals(1, speeds.get(1).ratio());
        assertEquals(
                IntStream.rangeClosed(1, TrainingSpeedBenchmark.steps(2))
                        .boxed()
                        .toList(),
                progress);
    }

    @Test
    void operationsOfAStepAreMeasured() {
        for (Engine engine : ENGINE.usable()) {
            Map<String, Double> operations = TrainingSpeedBenchmark.operations(engine, plan, images);
            assertTrue(operations.values().stream().allMatch(millis -> millis >= 0), operations::toString);
            boolean oneDnn = engine.report().engine() == EngineName.ONEDNN;
            assertTrue(operations.containsKey(oneDnn ? "dense forward" : "step"), operations::toString);
        }
    }
}
