package digitpad.training;

import digitpad.model.Model;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A training under way, or waiting for its turn. */
public final class TrainingRun {
    private final CompletableFuture<TrainingResult> result = new CompletableFuture<>();
    private final RunControl control = new RunControl();
    private final ModelPublisher live = new ModelPublisher();
    private final CountDownLatch settled = new CountDownLatch(1);

    private volatile boolean oneCore;

    TrainingRun() {}

    /** Ends it after the step under way; the result is then what it has learned so far. */
    public void stop() {
        control.stop();
    }

    /** Lets it rest after the step under way, until it is told to go on; it is written down where it stands. */
    public void pause() {
        control.pause();
    }

    /** Lets it go on after a rest. */
    public void resume() {
        control.resume();
    }

    /** Lets it take {@code steps} steps, at least 1, and rest after them. */
    public void step(int steps) {
        control.step(steps);
    }

    /**
     * Shows the network as it learns to {@code viewer}, a few times a second and whenever it rests, on the training
     * thread, and at once on the calling thread if it rests now; what is shown is a copy, whose name and scores say
     * nothing yet. The viewer must not take long.
     */
    public void setViewer(Consumer<Model> viewer) {
        live.setViewer(viewer);
    }

    /** Shows it to nobody any more. */
    public void clearViewer() {
        live.setViewer(null);
    }

    /**
     * Completes with the result, or with what went wrong (a {@link digitpad.text.UserException} if the training
     * diverged), on the training thread. Cancelling it does nothing to the training.
     */
    public CompletableFuture<TrainingResult> result() {
        return result;
    }

    /** Like {@link #result}, for who only wants to hear of it: one of the two arguments is null. */
    public void whenEnded(BiConsumer<? super TrainingResult, ? super Throwable> listener) {
        @SuppressWarnings("UnusedVariable") // what the listener returns goes nowhere
        CompletableFuture<TrainingResult> unused = result.whenComplete(listener);
    }

    /** Lets it take one core from its next step on, or all there are. */
    void useOneCore(boolean one) {
        oneCore = one;
    }

    boolean usesOneCore() {
        return oneCore;
    }

    ModelPublisher live() {
        return live;
    }

    RunControl control() {
        return control;
    }

    /** Says that nothing of it would be lost if the process ended now. */
    void markSafeToExit() {
        settled.countDown();
    }

    /**
     * Waits until nothing of it would be lost if the process ended.
     *
     * @return whether it came to that in time
     */
    boolean awaitSafeToExit(long seconds) throws InterruptedException {
        return settled.await(seconds, TimeUnit.SECONDS);
    }
}
