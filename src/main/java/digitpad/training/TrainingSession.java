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
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The steps of one run, from a fresh network or a checkpoint to the end, with all measurements. Used only by the
 * training thread.
 */
final class TrainingSession {
    private final TrainingPlan plan;
    private final ModelSnapshots snapshots;
    private final LabeledImages heldOut;
    private final TrainedNetwork network;
    private final TrainingRecorder recorder;
    private final TrainingRun run;
    private final CoreLimiter coreLimiter;
    private final EarlyStoppingMonitor earlyStopping;
    private final DivergenceDetector divergenceDetector;
    private final DivergenceMessages divergenceMessages;
    private final BatchSource source;
    private final Stopwatch stopwatch;
    private final StepClock clock;
    /** Empty if the plan averages nothing. */
    private final Optional<WeightAverage> average;

    private int stepsDone;
    /** State of the random generator of the batches, after the last batch trained on. */
    private long batchState;

    private int validatedStep = -1;
    private double validation = Double.NaN;

    /**
     * Restores the run's checkpoint, if there is one, into the fresh network.
     *
     * @param coreLimiter limits steps to one core on request
     */
    TrainingSession(
            ModelSnapshots snapshots,
            TrainedNetwork network,
            TrainingRecorder recorder,
            TrainingRun run,
            CoreLimiter coreLimiter) {
        plan = snapshots.plan();
        heldOut = snapshots.split().validation();
        this.snapshots = snapshots;
        this.network = network;
        this.recorder = recorder;
        this.run = run;
        this.coreLimiter = coreLimiter;
        earlyStopping = new EarlyStoppingMonitor(plan.stopping());
        divergenceDetector =
                new DivergenceDetector(plan.preset().architecture().outputs().count());
        divergenceMessages = new DivergenceMessages(plan, recorder::soundCheckpointSteps);
        Start start = recorder.takeCheckpoint().map(this::restored).orElse(Start.FRESH);
        stepsDone = start.stepsDone();
        average = plan.averaging() > 0
                ? Optional.of(
                        new WeightAverage(plan.averaging(), start.average().orElseGet(network::parameters)))
                : Optional.empty();
        stopwatch = new Stopwatch(start.elapsed());
        recorder.earlierHistory().measurements().forEach(this::checkForEnd);
        source = BatchSource.of(plan, snapshots.split().training(), snapshots.data());
        batchState = start.batchState().orElse(source.state());
        source.resume(stepsDone, plan.batchSize(), batchState);
        clock = new StepClock(plan.steps() - stepsDone, plan.batchSize(), System.nanoTime());
    }

    /** The starting point of the session. The parameters are already in the network. */
    private record Start(int stepsDone, Duration elapsed, Optional<FloatBuffer> average, OptionalLong batchState) {
        static final Start FRESH = new Start(0, Duration.ZERO, Optional.empty(), OptionalLong.empty());
    }

    private Start restored(Checkpoint checkpoint) {
        network.restore(checkpoint);
        return new Start(
                checkpoint.stepsDone(),
                checkpoint.elapsed(),
                Optional.of(checkpoint.average()).filter(FloatBuffer::hasRemaining),
                OptionalLong.of(checkpoint.batchState()));
    }

    /**
     * Takes the remaining steps.
     *
     * @return why they ended
     * @throws UserException if training diverges
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
                Optional<StopReason> early = earlyStopping.stopReason(stopwatch.elapsed());
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

    /** Returns the time of training, without pauses. */
    Duration elapsed() {
        return stopwatch.elapsed();
    }

    /** Returns the averaged parameters; empty if the plan averages nothing. */
    Optional<FloatBuffer> average() {
        return average.map(WeightAverage::values);
    }

    /**
     * Returns the validation accuracy after the last step; measures it if that was not done yet. Empty if the run skips
     * scoring.
     *
     * @param trained the network that the training gives: the one in training, or that of the averaged parameters
     */
    OptionalDouble lastValidation(TrainedNetwork trained) {
        if (trained != network) {
            validatedStep = -1;
        }
        if (validatedStep != stepsDone) {
            new Scorer(trained::digits).accuracy(heldOut, run::skipsScoring).ifPresent(this::validated);
        }
        return validatedStep == stepsDone ? OptionalDouble.of(validation) : OptionalDouble.empty();
    }

    /**
     * Takes the next batch, and makes the measurements that are due before training on it.
     *
     * @return whether to take the step; false to stop
     */
    private boolean prepareStep(BatchFeed feed) {
        boolean proceed = awaitStep();
        if (proceed) {
            feed.next();
            // A small batch may consist of non-digits only, which have no accuracy.
            if (stepsDone % plan.reportEvery() == 0 && feed.batch().hasDigits()) {
                measured(Measure.TRAINING_ACCURACY, accuracy(feed.batch()));
            }
        }
        while (proceed && isValidationDue()) {
            // A pause or stop interrupts the validation; it is repeated after the pause.
            proceed = validate() || awaitStep();
        }
        return proceed;
    }

    private void takeStep(BatchFeed feed) {
        long before = System.nanoTime();
        double loss = coreLimiter.applyCoreLimit()
                ? feed.whileIdle(() -> network.trainOn(feed.batch()))
                : network.trainOn(feed.batch());
        long after = System.nanoTime();
        clock.stepped(after - before);
        batchState = feed.batch().sourceState();
        stepsDone++;
        average.ifPresent(values -> values.stepped(stepsDone, network::parameters));
        measured(
                Measure.LOSS,
                divergenceMessages.requireFinite(loss, stepsDone) - feed.batch().targetEntropy());
        network.accuracyOfStep(feed.batch()).ifPresent(accuracy -> measured(Measure.BATCH_ACCURACY, accuracy));
        double left = Math.min(clock.secondsLeft(after), plan.stopping().secondsLeft(stopwatch.elapsed()));
        recorder.stepped(new StepReport(stepsDone, clock.imagesPerSecond(), Math.max(0, left)));
        ensureNotDiverged();
        run.publisher().publishIfDue(this::snapshot);
    }

    private boolean isValidationDue() {
        return stepsDone > 0 && stepsDone % plan.validateEvery() == 0 && validatedStep != stepsDone;
    }

    /** Measures the validation accuracy; returns false if a pause or stop interrupted it. */
    private boolean validate() {
        long before = run.control().interruptionCount();
        OptionalDouble accuracy = new Scorer(network::digits)
                .accuracy(heldOut, () -> run.control().interruptionCount() != before);
        accuracy.ifPresent(this::validated);
        return accuracy.isPresent();
    }

    private void validated(double accuracy) {
        validatedStep = stepsDone;
        validation = accuracy;
        measured(Measure.VALIDATION_ACCURACY, accuracy);
    }

    private void measured(Measure measure, double value) {
        Measurement measurement = new Measurement(measure, stepsDone, value);
        checkForEnd(measurement);
        recorder.measured(measurement);
    }

    /** Passes a measurement to the checks that may end training. */
    private void checkForEnd(Measurement measurement) {
        divergenceDetector.measured(measurement);
        earlyStopping.measured(measurement);
    }

    /** Waits during a pause; returns whether to take the next step. */
    private boolean awaitStep() {
        Pause pause = new Pause();
        long before = System.nanoTime();
        try {
            boolean proceed = run.control().awaitStep(pause);
            if (pause.begun) {
                stopwatch.start();
                clock.excludePause(System.nanoTime() - before);
            }
            if (pause.saved && proceed) {
                recorder.resumed();
            }
            return proceed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The actions at the start of each pause. */
    private final class Pause implements Runnable {
        private boolean begun;
        /** Whether the checkpoint was saved before another command arrived. */
        private boolean saved;

        @Override
        public void run() {
            begun = true;
            stopwatch.stop();
            // Update the user interface before writing to disk.
            recorder.pausedOrStopped(stepsDone);
            run.publisher().publishPaused(snapshot());
            if (run.control().isPaused() && isValidationDue()) {
                // Validate during the pause, so that the next step need not wait for it.
                validate();
            }
            if (run.control().isPaused()) {
                save(RunRecord.State.PAUSED);
                saved = true;
            }
        }
    }

    private void save(RunRecord.State state) {
        if (recorder.isSaving()) {
            // The loss was measured before the update, which may have made parameters infinite or NaN: do not save
            // those.
            ensureFinite();
            FloatBuffer averages = average.map(WeightAverage::values).orElse(FloatBuffer.allocate(0));
            Checkpoint checkpoint = network.checkpoint(stopwatch.elapsed(), averages, batchState);
            recorder.save(checkpoint, divergenceDetector.mayBeDiverging(), state);
            NativeMemory.trim();
        }
    }

    /** Returns a copy of the current network; empty if it is not finite. */
    private Optional<Model> snapshot() {
        return network.isFinite() ? Optional.of(snapshots.unfinished(network, stepsDone)) : Optional.empty();
    }

    private void ensureNotDiverged() {
        if (divergenceDetector.hasDiverged()) {
            throw divergenceMessages.lossTooHigh(stepsDone);
        }
    }

    /**
     * Checks that the last step left all parameters finite.
     *
     * @throws UserException if it did not
     */
    void ensureFinite() {
        if (!network.isFinite()) {
            throw divergenceMessages.notFinite(stepsDone);
        }
    }

    private double accuracy(Batch batch) {
        List<Batch.Sample> samples = batch.digits();
        int[] predicted =
                network.digits(samples.stream().map(Batch.Sample::image).toList());
        long correct = IntStream.range(0, predicted.length)
                .filter(i -> predicted[i] == samples.get(i).label())
                .count();
        return correct / (double) predicted.length;
    }
}
