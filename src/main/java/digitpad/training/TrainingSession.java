package digitpad.training;

import digitpad.dataset.LabeledImages;
import digitpad.engine.NativeMemory;
import digitpad.model.Model;
import digitpad.text.UserException;
import digitpad.training.batches.Batch;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.BatchSource;
import digitpad.training.plan.TrainingPlan;
import digitpad.training.runs.Checkpoint;
import digitpad.training.runs.Measure;
import digitpad.training.runs.Measurement;
import digitpad.training.runs.RunRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The steps of one training, from where it starts to where it ends, and all that is measured on the way. Belongs to the
 * training thread.
 */
final class TrainingSession {
    private final TrainingPlan plan;
    private final ModelSnapshots snapshots;
    private final LabeledImages heldOut;
    private final TrainedNetwork network;
    private final TrainingRecorder recorder;
    private final TrainingRun run;
    private final CoreLimiter cores;
    private final EarlyStoppingMonitor earlyStop;
    private final DivergenceDetector losses;
    private final DivergenceMessages divergence;
    private final BatchSource source;
    private final Stopwatch watch;
    private final StepClock clock;
    private int stepsDone;
    /** State of the generator that batches are made with, after the last one learned. */
    private long batchState;

    private int validatedAfter = -1;
    private double validation = Double.NaN;

    /**
     * Puts a fresh network where the run stood, if it has begun.
     *
     * @param cores how many cores steps take
     */
    TrainingSession(
            ModelSnapshots snapshots,
            TrainedNetwork network,
            TrainingRecorder recorder,
            TrainingRun run,
            CoreLimiter cores) {
        plan = snapshots.plan();
        heldOut = snapshots.split().validation();
        this.snapshots = snapshots;
        this.network = network;
        this.recorder = recorder;
        this.run = run;
        this.cores = cores;
        earlyStop = new EarlyStoppingMonitor(plan.stopping());
        losses = new DivergenceDetector(plan.preset().architecture().outputs().count());
        divergence = new DivergenceMessages(plan, recorder::soundCheckpointSteps);
        Start start = recorder.takeCheckpoint().map(this::restored).orElse(Start.FRESH);
        stepsDone = start.stepsDone();
        watch = new Stopwatch(start.elapsed());
        recorder.earlierHistory().measurements().forEach(this::watchOver);
        source = BatchSource.of(plan, snapshots.split().training(), snapshots.material());
        batchState = start.batchState().orElse(source.state());
        source.resume(stepsDone, plan.batchSize(), batchState);
        clock = new StepClock(plan.steps() - stepsDone, plan.batchSize(), System.nanoTime());
    }

    /** Where the session starts: without the parameters, which are in the network by then. */
    private record Start(int stepsDone, Duration elapsed, OptionalLong batchState) {
        static final Start FRESH = new Start(0, Duration.ZERO, OptionalLong.empty());
    }

    private Start restored(Checkpoint checkpoint) {
        network.restore(checkpoint);
        return new Start(checkpoint.stepsDone(), checkpoint.elapsed(), OptionalLong.of(checkpoint.batchState()));
    }

    /**
     * Takes the steps that are left.
     *
     * @return why they have ended
     * @throws UserException if the training diverges
     */
    StopReason runSteps() {
        try (BatchFeed feed = new BatchFeed(
                source, plan.batchSize(), plan.preset().architecture().outputs())) {
            while (stepsDone < plan.steps()) {
                if (!prepareStep(feed)) {
                    recorder.pausedOrStopped(stepsDone);
                    save(RunRecord.State.STOPPED);
                    return StopReason.STOPPED;
                }
                Optional<StopReason> early = earlyStop.stopReason(watch.elapsed());
                if (early.isPresent()) {
                    save(RunRecord.State.RUNNING);
                    return early.get();
                }
                takeStep(feed);
                if (stepsDone == plan.steps() || stepsDone % plan.checkpointEvery() == 0) {
                    save(RunRecord.State.RUNNING);
                }
            }
        }
        return StopReason.ALL_STEPS;
    }

    int stepsDone() {
        return stepsDone;
    }

    /** Time of learning, pauses left out. */
    Duration elapsed() {
        return watch.elapsed();
    }

    /** The validation accuracy after the last step, measured now unless it was already. */
    double lastValidation() {
        if (validatedAfter != stepsDone) {
            validated(new Scorer(network::digits).accuracy(heldOut));
        }
        return validation;
    }

    /**
     * Makes the next batch ready, and measures what is due before it is learned.
     *
     * @return whether to take the step; otherwise to stop
     */
    private boolean prepareStep(BatchFeed feed) {
        boolean may = mayStep();
        if (may) {
            feed.next();
            // Small batches may hold nothing but what is no digit; of that there is no accuracy.
            if (stepsDone % plan.reportEvery() == 0 && feed.batch().hasDigits()) {
                measured(Measure.TRAINING_ACCURACY, accuracy(feed.batch()));
            }
        }
        while (may && isValidationDue()) {
            // An order that comes meanwhile is heard first; a pause over, it is measured again.
            may = validate() || mayStep();
        }
        return may;
    }

    private void takeStep(BatchFeed feed) {
        long before = System.nanoTime();
        double score = cores.applyCoreLimit()
                ? feed.whileIdle(() -> network.trainOn(feed.batch()))
                : network.trainOn(feed.batch());
        long after = System.nanoTime();
        clock.stepped(after - before);
        batchState = feed.batch().sourceState();
        stepsDone++;
        measured(
                Measure.LOSS,
                divergence.requireFinite(score, stepsDone) - feed.batch().targetEntropy());
        double left = Math.min(clock.secondsLeft(after), plan.stopping().secondsLeft(watch.elapsed()));
        recorder.stepped(new StepReport(stepsDone, clock.imagesPerSecond(), Math.max(0, left)));
        ensureNoExplosion();
        run.live().publishIfDue(this::snapshot);
    }

    private boolean isValidationDue() {
        return stepsDone > 0 && stepsDone % plan.validateEvery() == 0 && validatedAfter != stepsDone;
    }

    /** Scores the images held out; whether it came to an end, which an order to pause or to stop keeps it from. */
    private boolean validate() {
        long before = run.control().interruptionCount();
        OptionalDouble accuracy = new Scorer(network::digits)
                .accuracy(heldOut, () -> run.control().interruptionCount() != before);
        accuracy.ifPresent(this::validated);
        return accuracy.isPresent();
    }

    private void validated(double accuracy) {
        validatedAfter = stepsDone;
        validation = accuracy;
        measured(Measure.VALIDATION_ACCURACY, accuracy);
    }

    private void measured(Measure measure, double value) {
        Measurement measurement = new Measurement(measure, stepsDone, value);
        watchOver(measurement);
        recorder.measured(measurement);
    }

    /** Lets a measurement decide whether the training goes on. */
    private void watchOver(Measurement measurement) {
        losses.measured(measurement);
        earlyStop.measured(measurement);
    }

    /** Whether to take the next step; pauses before it, if that is asked for. */
    private boolean mayStep() {
        Pause pause = new Pause();
        long before = System.nanoTime();
        try {
            boolean may = run.control().awaitStep(pause);
            if (pause.begun) {
                watch.start();
                clock.excludePause(System.nanoTime() - before);
            }
            if (pause.settled && may) {
                recorder.resumed();
            }
            return may;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is done each time the training is told to pause. */
    private final class Pause implements Runnable {
        private boolean begun;
        /** Whether there was time to save where it stands before another order came. */
        private boolean settled;

        @Override
        public void run() {
            begun = true;
            watch.stop();
            // Update the user interface before writing to disk.
            recorder.pausedOrStopped(stepsDone);
            run.live().publishPaused(snapshot());
            if (run.control().isPaused() && isValidationDue()) {
                // While there is time: the step that is asked for next need not wait for it.
                validate();
            }
            if (run.control().isPaused()) {
                save(RunRecord.State.PAUSED);
                settled = true;
            }
        }
    }

    private void save(RunRecord.State state) {
        if (recorder.isSaving()) {
            // The loss told nothing, but the step after it may have spoilt the parameters: the last good ones stay.
            ensureFinite();
            Checkpoint checkpoint = network.checkpoint(watch.elapsed(), batchState);
            recorder.save(checkpoint, losses.mayBeDiverging(), state);
            NativeMemory.trim();
        }
    }

    /** A copy of the network as it is now; none if its last step has spoilt it. */
    private Optional<Model> snapshot() {
        return network.isFinite() ? Optional.of(snapshots.unfinished(network, stepsDone)) : Optional.empty();
    }

    private void ensureNoExplosion() {
        if (losses.hasDiverged()) {
            throw divergence.lossTooHigh(stepsDone);
        }
    }

    /**
     * Ends the training if its last step has spoilt the parameters.
     *
     * @throws UserException then
     */
    void ensureFinite() {
        if (!network.isFinite()) {
            throw divergence.notFinite(stepsDone);
        }
    }

    private double accuracy(Batch batch) {
        List<Batch.Sample> samples = batch.digits();
        int[] read = network.digits(samples.stream().map(Batch.Sample::image).toList());
        long correct = IntStream.range(0, read.length)
                .filter(i -> read[i] == samples.get(i).label())
                .count();
        return correct / (double) read.length;
    }
}
