package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;

import digitpad.engine.Engine;
import digitpad.training.batches.TrainingData;
import digitpad.training.runs.RunFolder;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Trains runs for tests and stops them before their end. */
public final class StoppedRun {
    private static final int TIMEOUT_SECONDS = 300;

    private StoppedRun() {}

    /** Starts or resumes a run, stops it after {@code steps} more steps, and returns the result. */
    public static TrainingResult after(int steps, RunFolder run, TrainingData data) throws Exception {
        return after(ENGINE, steps, run, data);
    }

    /** Does the same with another engine than that for tests. */
    static TrainingResult after(Engine engine, int steps, RunFolder run, TrainingData data) throws Exception {
        CompletableFuture<Void> paused = new CompletableFuture<>();
        TrainingListener listener = new TrainingListener() {
            private int pausedStep = -1;

            @Override
            public void pausedOrStopped(int stepsDone) {
                pausedStep = stepsDone;
            }

            @Override
            public void saved(int stepsDone, int stepsSaved) {
                if (stepsDone == pausedStep) {
                    paused.complete(null);
                }
            }
        };
        try (Trainer trainer = new Trainer(engine)) {
            TrainingRun training = trainer.start(run, data, listener, OptionalInt.of(steps));
            // If training fails, the result completes instead.
            CompletableFuture.anyOf(paused, training.result()).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            training.stop();
            return training.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }
}
