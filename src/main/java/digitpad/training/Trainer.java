package digitpad.training;

import digitpad.engine.Engine;
import digitpad.engine.ThreadPriority;
import digitpad.text.Messages;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunJournal;
import digitpad.training.runs.RunRecord;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains networks on one thread that lives as long as the trainer. ND4J keeps workspaces for each thread that has ever
 * trained, so a thread per run would leak them.
 */
public final class Trainer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);
    private static final Messages TEXT = Messages.of(Trainer.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread trainer = new Thread(
                () -> {
                    ThreadPriority.lower();
                    work.run();
                },
                "training");
        trainer.setDaemon(true);
        return trainer;
    });

    private final Engine engine;
    /** The number of jobs other than runs that are training or waiting. */
    private final AtomicInteger jobs = new AtomicInteger();

    private volatile TrainingRun current;

    private boolean oneCore;
    private volatile boolean closed;

    /** Creates a trainer whose networks are computed by {@code engine}. */
    public Trainer(Engine engine) {
        this.engine = engine;
    }

    /**
     * Starts training without saving a run. It begins when the current run has ended.
     *
     * @param name of the resulting model
     * @param listener is called on the training thread
     */
    public TrainingRun start(TrainingPlan plan, TrainingData data, String name, TrainingListener listener) {
        return start(plan, data, name, listener, OptionalInt.empty());
    }

    /** Like the method without {@code firstSteps}, but pauses after that many steps, if given. */
    public TrainingRun start(
            TrainingPlan plan, TrainingData data, String name, TrainingListener listener, OptionalInt firstSteps) {
        return start(
                firstSteps,
                run -> new TrainingLoop(engine, plan, data, TrainingRecorder.unsaved(listener), run).run(name));
    }

    /**
     * Starts or resumes a saved run and saves its progress. It begins when the current run has ended.
     *
     * @param data read from the run's data sources
     */
    public TrainingRun start(RunFolder folder, TrainingData data, TrainingListener listener) {
        return start(folder, data, listener, OptionalInt.empty());
    }

    /** Like the method without {@code firstSteps}, but pauses after that many steps, if given. */
    public TrainingRun start(RunFolder folder, TrainingData data, TrainingListener listener, OptionalInt firstSteps) {
        return start(firstSteps, run -> {
            ShutdownCheckpoint shutdownCheckpoint = ShutdownCheckpoint.register(run);
            try (RunJournal journal = new RunJournal(folder, listener::warned)) {
                listener.saved(journal.stepsSaved(), journal.stepsSaved());
                RunRecord record = folder.record();
                if (!record.wasStartedWith(data)) {
                    listener.warned(TEXT.get("run.changed", folder.id()));
                }
                TrainingRecorder recorder = TrainingRecorder.saving(journal, listener, run::markSafeToExit);
                Engine continuing = record.engineSoFar().map(engine::continuing).orElse(engine);
                return recorded(
                        journal,
                        () -> new TrainingLoop(continuing, record.plan(), data, recorder, run).run(record.name()));
            } finally {
                shutdownCheckpoint.unregister();
            }
        });
    }

    /** Trains and records how the run ends. */
    private static TrainingResult recorded(RunJournal journal, Supplier<TrainingResult> training) {
        try {
            TrainingResult result = training.get();
            journal.ended(result.model().info(), result.complete());
            return result;
        } catch (TrainingDivergedException e) {
            journal.diverged();
            throw e;
        } catch (RuntimeException | Error e) {
            journal.failed();
            throw e;
        }
    }

    /**
     * Runs another job that trains, on the training thread when the current run has ended, and waits for it.
     *
     * @throws InterruptedException if this thread is interrupted; the job continues
     */
    public <T> T call(Supplier<T> job) throws InterruptedException {
        jobs.incrementAndGet();
        Future<T> result = thread.submit(() -> {
            boolean limited = usesOneCore();
            engine.useOneCore(limited);
            try {
                return job.get();
            } finally {
                if (limited) {
                    engine.useOneCore(false);
                }
                jobs.decrementAndGet();
            }
        });
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private synchronized boolean usesOneCore() {
        return oneCore;
    }

    /** Limits training to one core, or lifts the limit; the current run follows from its next step on. */
    public synchronized void useOneCore(boolean one) {
        oneCore = one;
        if (current != null) {
            current.useOneCore(one);
        }
    }

    /** Returns whether a run is training or paused, or another job is training. */
    public boolean isBusy() {
        TrainingRun run = current;
        return jobs.get() > 0 || (run != null && !run.result().isDone());
    }

    private synchronized void setCurrent(TrainingRun run) {
        current = run;
        run.useOneCore(oneCore);
    }

    private TrainingRun start(OptionalInt firstSteps, Function<TrainingRun, TrainingResult> training) {
        TrainingRun run = new TrainingRun();
        firstSteps.ifPresent(run::step);
        thread.execute(() -> {
            setCurrent(run);
            if (closed) {
                run.stop();
            }
            try {
                run.result().complete(training.apply(run));
            } catch (RuntimeException | Error e) {
                // The caller must always get a result, even after an unexpected error.
                LOG.debug("training failed", e);
                run.result().completeExceptionally(e);
            } finally {
                run.markSafeToExit();
            }
        });
        return run;
    }

    /** Stops the current run and those that wait, and accepts no more. */
    @Override
    public void close() {
        closed = true;
        TrainingRun run = current;
        if (run != null) {
            run.stop();
        }
        thread.shutdown();
    }
}
