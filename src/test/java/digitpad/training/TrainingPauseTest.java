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

/** Tests the time between a request to pause and the pause. */
class TrainingPauseTest {
    private static final int TIMEOUT_SECONDS = 300;
    /** Validates every 100 steps. */
    private static final TrainingPlan PLAN =
            TrainingPlan.of(TestPresets.TINY).withSteps(300).withBatchSize(2);

    @TempDir
    private Path home;

    private final TrainingData data = TrainingData.of(SampleData.inMemory());
    private final Trainer trainer = new Trainer(ENGINE);

    @AfterEach
    void close() {
        trainer.close();
    }

    @Test
    void pauseBeforeValidation_validatesDuringPause() throws Exception {
        EventRecorder events = new EventRecorder();
        RunFolder folder = new RunStore(home).create("mine", PLAN, DataSources.of(home), data);
        TrainingRun run = trainer.start(folder, data, events, OptionalInt.of(100));
        assertEquals(
                List.of("saved 0 after 0", "paused after 100", "validated after 100", "saved 100 after 100"),
                events.untilSaved(100));
        run.step(1);
        assertEquals(List.of("paused after 101", "saved 101 after 101"), events.untilSaved(101), "it is measured once");
        run.stop();
        run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void pauseEndedAtOnce_savesNoCheckpoint() throws Exception {
        RunFolder folder = new RunStore(home).create("mine", PLAN, DataSources.of(home), data);
        CompletableFuture<TrainingRun> started = new CompletableFuture<>();
        EventRecorder events = new EventRecorder() {
            @Override
            public void pausedOrStopped(int stepsDone) {
                super.pausedOrStopped(stepsDone);
                if (stepsDone == 1) {
                    started.join().step(1);
                }
            }
        };
        TrainingRun run = trainer.start(folder, data, events, OptionalInt.of(1));
        started.complete(run);
        assertEquals(
                List.of("saved 0 after 0", "paused after 1", "paused after 2", "saved 2 after 2"),
                events.untilSaved(2));
        run.stop();
        run.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Records the order of events. */
    private static class EventRecorder implements TrainingListener {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        List<String> untilSaved(int steps) throws InterruptedException {
            List<String> all = new ArrayList<>();
            do {
                String next = events.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, () -> "no more events after " + all);
                all.add(next);
            } while (!all.get(all.size() - 1).equals("saved " + steps + " after " + steps));
            return all;
        }

        @Override
        public void pausedOrStopped(int stepsDone) {
            events.add("paused after " + stepsDone);
        }

        @Override
        public void measured(Measurement measurement) {
            if (measurement.measure() == Measure.VALIDATION_ACCURACY) {
                events.add("validated after " + measurement.step());
            }
        }

        @Override
        public void saved(int stepsDone, int stepsSaved) {
            events.add("saved " + stepsSaved + " after " + stepsDone);
        }
    }
}
