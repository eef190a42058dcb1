package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.engine.Engine;
import digitpad.engine.ThreadPriority;
import digitpad.training.plan.TrainingPlan;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Trains at full speed in the background until it is closed, to measure what else the program does meanwhile. It has
 * the priority of the trainings in the window.
 */
public final class TrainingLoad implements AutoCloseable {
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile int steps;

    private TrainingLoad(Engine engine, TrainingPlan plan, LabeledImages images) {
        thread = new Thread(() -> train(engine, plan, images), "training");
        thread.setDaemon(true);
    }

    /**
     * Starts and returns after the first step.
     *
     * @throws CompletionException if training fails
     */
    public static TrainingLoad start(Engine engine, TrainingPlan plan, LabeledImages images) {
        TrainingLoad load = new TrainingLoad(engine, plan, images);
        load.thread.start();
        load.started.join();
        return load;
    }

    /** Returns the number of steps so far. */
    public int steps() {
        return steps;
    }

    private void train(Engine engine, TrainingPlan plan, LabeledImages images) {
        ThreadPriority.lower();
        try (PlainTraining training = new PlainTraining(engine, plan, images)) {
            while (!closed) {
                steps = training.train(1, steps, step -> {});
                started.complete(null);
            }
        } catch (RuntimeException e) {
            started.completeExceptionally(e);
        }
    }

    /** Stops after the current step and waits until the network's memory is free. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
