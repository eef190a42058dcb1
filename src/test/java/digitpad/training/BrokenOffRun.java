package digitpad.training;

import static digitpad.engine.TestEngine.ENGINE;

import digitpad.training.batches.TrainingMaterial;
import digitpad.training.runs.RunFolder;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs for tests, as they are when somebody has stopped them on the way. */
public final class BrokenOffRun {
    private static final int PATIENCE_SECONDS = 300;

    private BrokenOffRun() {}

    /** Lets a run take so many steps, from where it stands, and stops it there. */
    public static TrainingResult after(int steps, RunFolder run, TrainingMaterial material) throws Exception {
        CompletableFuture<Void> rested = new CompletableFuture<>();
        TrainingListener listener = new TrainingListener() {
            private int halted = -1;

            @Override
            public void halted(int stepsDone) {
                halted = stepsDone;
            }

            @Override
            public void kept(int stepsDone, int stepsKept) {
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
