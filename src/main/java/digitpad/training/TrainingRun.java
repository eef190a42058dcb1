package digitpad.training;

import digitpad.model.Model;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A run in progress or waiting for its turn. */
public final class TrainingRun {
    private final CompletableFuture<TrainingResult> result = new CompletableFuture<>();
    private final RunControl control = new RunControl();
    private final ModelPublisher publisher = new ModelPublisher();
    private final CountDownLatch safeToExit = new CountDownLatch(1);

    private volatile boolean oneCore;
    private volatile boolean skipsScoring;

    TrainingRun() {}

    /** Stops training after the current step; the result is then the network trained so far. */
    public void stop() {
        control.stop();
    }

    /**
     * Does without the scores that are not computed yet, so that a stopped run ends at once: the result is then a
     * network without scores.
     */
    public void skipScoring() {
        skipsScoring = true;
    }

    boolean skipsScoring() {
        return skipsScoring;
    }

    /** Pauses training after the current step until it is resumed, and saves a checkpoint if the run is saved. */
    public void pause() {
        control.pause();
    }

    /** Resumes training after a pause. */
    public void resume() {
        control.resume();
    }

    /** Takes {@code steps} steps, at least 1, and pauses after them. */
    public void step(int steps) {
        control.step(steps);
    }

    /**
     * Passes copies of the network to {@code viewer}: a few times a second during training and whenever it pauses, on
     * the training thread; if training is paused now, at once on the calling thread. These models have no
     * scores. The viewer must return quickly.
     */
    public void setViewer(Consumer<Model> viewer) {
        publisher.setViewer(viewer);
    }

    /** Removes the viewer. */
    public void clearViewer() {
        publisher.setViewer(null);
    }

    /**
     * Returns a future that completes on the training thread, with the result or with the exception that ended
     * training: a {@link digitpad.text.UserException} if it diverged. Canceling the future does not affect training.
     */
    public CompletableFuture<TrainingResult> result() {
        return result;
    }

    /** Calls a listener when {@link #result} completes, on the training thread; one of its arguments is null. */
    public void whenEnded(BiConsumer<? super TrainingResult, ? super Throwable> listener) {
        @SuppressWarnings("UnusedVariable") // the returned future is not needed
        CompletableFuture<TrainingResult> unused = result.whenComplete(listener);
    }

    /** Limits training to one core from its next step on, or lifts the limit. */
    void useOneCore(boolean one) {
        oneCore = one;
    }

    boolean usesOneCore() {
        return oneCore;
    }

    ModelPublisher publisher() {
        return publisher;
    }

    RunControl control() {
        return control;
    }

    /** Records that nothing would be lost if the process ended now. */
    void markSafeToExit() {
        safeToExit.countDown();
    }

    /**
     * Waits until nothing would be lost if the process ended.
     *
     * @return false if the time ran out first
     */
    boolean awaitSafeToExit(long seconds) throws InterruptedException {
        return safeToExit.await(seconds, TimeUnit.SECONDS);
    }
}
