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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains networks on one thread that lives as long as the trainer: ND4J keeps workspaces for each thread that ever
 * trained, so a thread for each run would leak them.
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
    private volatile TrainingRun current;

    private boolean oneCore;
    private volatile boolean closed;

    /** A trainer whose networks {@code engine} computes. */
    public Trainer(Engine engine) {
        this.engine = engine;
    }

    /**
     * Starts a training of which only its result is kept; it waits for the one under way, if any.
     *
     * @param name of the model that comes of it
     * @param listener hears of it, on the training thread
     */
    public TrainingRun start(TrainingPlan plan, TrainingData material, String name, TrainingListener listener) {
        return start(plan, material, name, listener, OptionalInt.empty());
    }

    /** The same; it rests after {@code firstSteps}, if there are any. */
    public TrainingRun start(
            TrainingPlan plan, TrainingData material, String name, TrainingListener listener, OptionalInt firstSteps) {
        return start(
                firstSteps,
                run -> new TrainingLoop(engine, plan, material, TrainingRecorder.unsaved(listener), run).run(name));
    }

    /**
     * Starts a run, or goes on with it where it stands, and keeps it on the disk; otherwise like the other.
     *
     * @param material what the run's sources hold
     */
    public TrainingRun start(RunFolder folder, TrainingData material, TrainingListener listener) {
        return start(folder, material, listener, OptionalInt.empty());
    }

    /** The same; it rests after {@code firstSteps}, if there are any. */
    public TrainingRun start(
            RunFolder folder, TrainingData material, TrainingListener listener, OptionalInt firstSteps) {
        return start(firstSteps, run -> {
            ShutdownCheckpoint last = ShutdownCheckpoint.register(run);
            try (RunJournal journal = new RunJournal(folder, listener::warned)) {
                listener.saved(journal.stepsSaved(), journal.stepsSaved());
                RunRecord known = folder.record();
                if (!known.wasStartedWith(material)) {
                    listener.warned(TEXT.get("run.changed", folder.id()));
                }
                TrainingRecorder recorder = TrainingRecorder.saving(journal, listener, run::markSafeToExit);
                return recorded(
                        journal,
                        () -> new TrainingLoop(engine, known.plan(), material, recorder, run).run(known.name()));
            } finally {
                last.unregister();
            }
        });
    }

    /** Records how a training ends. */
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

    /** Lets trainings take one core, or all there are, the one under way from its next step on. */
    public synchronized void useOneCore(boolean one) {
        oneCore = one;
        if (current != null) {
            current.useOneCore(one);
        }
    }

    private synchronized void takeUp(TrainingRun run) {
        current = run;
        run.useOneCore(oneCore);
    }

    private TrainingRun start(OptionalInt firstSteps, Function<TrainingRun, TrainingResult> training) {
        TrainingRun run = new TrainingRun();
        firstSteps.ifPresent(run::step);
        thread.execute(() -> {
            takeUp(run);
            if (closed) {
                run.stop();
            }
            try {
                run.result().complete(training.apply(run));
            } catch (RuntimeException | Error e) {
                // Whoever waits for the result must hear of it, whatever it is.
                LOG.debug("the training ended early", e);
                run.result().completeExceptionally(e);
            } finally {
                run.markSafeToExit();
            }
        });
        return run;
    }

    /** Stops the training under way, and those that wait before their first step; takes no more. */
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
