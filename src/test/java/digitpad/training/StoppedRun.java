package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;

import digitpad.training.batches.TrainingData;
import digitpad.training.runs.RunFolder;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs for tests, as they are when somebody has stopped them on the way. */
public final class StoppedRun {
    private static final int PATIENCE_SECONDS = 300;

    private StoppedRun() {}

    /** Lets a run take so many steps, from where it stands, and stops it there. */
    public static TrainingResult after(int steps, RunFolder run, TrainingData material) throws Exception {
        CompletableFuture<Void> rested = new CompletableFuture<>();
        TrainingListener listener = new TrainingListener() {
            private int halted = -1;

            @Override
            public void pausedOrStopped(int stepsDone) {
                halted = stepsDone;
            }

            @Override
            public void saved(int stepsDone, int stepsKept) {
                if (stepsDone == halted) {
                    rested.complete(null);
                }
            }
        };
        try (Trainer trainer = new Trainer(ENGINE)) {
            TrainingRun training = trainer.start(run, material, listener, OptionalInt.of(steps));
            // Of what fails, the result comes first.
            CompletableFuture.anyOf(rested, training.result()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            training.stop();
            return training.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
