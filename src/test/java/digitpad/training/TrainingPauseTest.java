package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import digitpad.SampleData;
import digitpad.network.TestPresets;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.DataSources;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training does between being told to rest and resting. */
class TrainingPauseTest {
    private static final int PATIENCE_SECONDS = 300;
    /** Validated every 100. */
    private static final TrainingPlan PLAN =
            TrainingPlan.of(TestPresets.TINY).withSteps(300).withBatchSize(2);

    @TempDir
    private Path home;

    private final TrainingData material = TrainingData.of(SampleData.inMemory());
    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void whoRestsWhereItIsToBeValidatedNeedNotWaitForThatWithTheNextStep() throws Exception {
        Said said = new Said();
        RunFolder folder = new RunStore(home).create("mine", PLAN, DataSources.of(home), material);
        TrainingRun run = trainer.start(folder, material, said, OptionalInt.of(100));
        assertEquals(
                List.of("kept 0 after 0", "halted after 100", "validated after 100", "kept 100 after 100"),
                said.untilKept(100));
        run.step(1);
        assertEquals(List.of("halted after 101", "kept 101 after 101"), said.untilKept(101), "it is measured once");
        run.stop();
        run.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void whereItStandsIsNotWrittenDownForARestThatIsOverBeforeThat() throws Exception {
        RunFolder folder = new RunStore(home).create("mine", PLAN, DataSources.of(home), material);
        CompletableFuture<TrainingRun> started = new CompletableFuture<>();
        Said said = new Said() {
            @Override
            public void pausedOrStopped(int stepsDone) {
                super.pausedOrStopped(stepsDone);
                if (stepsDone == 1) {
                    started.join().step(1);
                }
            }
        };
        TrainingRun run = trainer.start(folder, material, said, OptionalInt.of(1));
        started.complete(run);
        assertEquals(
                List.of("kept 0 after 0", "halted after 1", "halted after 2", "kept 2 after 2"), said.untilKept(2));
        run.stop();
        run.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Writes down in which order things are said. */
    private static class Said implements TrainingListener {
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        List<String> untilKept(int steps) throws InterruptedException {
            List<String> all = new ArrayList<>();
            do {
                String next = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, () -> "nothing more after " + all);
                all.add(next);
            } while (!all.get(all.size() - 1).equals("kept " + steps + " after " + steps));
            return all;
        }

        @Override
        public void pausedOrStopped(int stepsDone) {
            said.add("halted after " + stepsDone);
        }

        @Override
        public void measured(Measurement measurement) {
            if (measurement.measure() == Measure.VALIDATION_ACCURACY) {
                said.add("validated after " + measurement.step());
            }
        }

        @Override
        public void saved(int stepsDone, int stepsKept) {
            said.add("kept " + stepsKept + " after " + stepsDone);
        }
    }
}
