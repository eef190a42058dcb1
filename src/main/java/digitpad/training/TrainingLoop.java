package digitpad.training;

import digitpad.dataset.Split;
import digitpad.engine.Engine;
import digitpad.engine.NativeMemory;
import digitpad.engine.ParameterValues;
import digitpad.engine.TrainingNetwork;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.TrainingSettings;
import digitpad.recognition.Calibrator;
import digitpad.recognition.DigitReader;
import digitpad.text.UserException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A training from fresh weights to the scored model, on the thread that calls it. */
final class TrainingLoop {
    private final Engine engine;
    private final TrainingPlan plan;
    private final TrainingMaterial material;
    private final Split split;
    private final TrainingListener listener;
    private final TrainingRun run;
    private final Optional<RunJournal> journal;
    private final EarlyStop earlyStop;
    private final LossWatch losses;
    private Measurement validated = new Measurement(-1, Double.NaN);

    /**
     * @param listener hears of each step
     * @param run whose orders are asked for before each step, and whose viewer sees the network
     * @param journal where the run is kept, and where it goes on, if it is
     */
    TrainingLoop(
            Engine engine,
            TrainingPlan plan,
            TrainingMaterial material,
            TrainingListener listener,
            TrainingRun run,
            Optional<RunJournal> journal) {
        this.engine = engine;
        this.plan = plan;
        // What is never used is no part of what the model was trained on.
        this.material = plan.mixture().ink() > 0 ? material : TrainingMaterial.of(material.digits());
        this.split = Split.of(material.digits().training(), plan.validationImages());
        this.listener = listener;
        this.run = run;
        this.journal = journal;
        earlyStop = new EarlyStop(plan.stopping());
        losses = new LossWatch(plan.preset().architecture().outputs().count());
    }

    /**
     * Trains, scores the validation and the test images, and returns the model under {@code name}.
     *
     * @throws UserException if the training diverges
     */
    TrainingResult run(String name) {
        try (TrainingNetwork network = engine.training(
                        plan.preset().architecture(), plan.optimization(), plan.dropout(), plan.seed());
                CoreSwitch cores = new CoreSwitch(engine, run)) {
            Start start = journal.flatMap(RunJournal::takeStart)
                    .map(checkpoint -> Start.restored(network, checkpoint))
                    .orElse(Start.FRESH);
            DigitReader reader =
                    new DigitReader(network, plan.preset().architecture().outputs());
            Stopwatch watch = new Stopwatch(start.elapsed());
            journal.ifPresent(kept -> recall(kept.before()));
            End end = learn(network, reader, start, watch, cores);
            Duration elapsed = watch.elapsed();
            int done = end.stepsDone();
            listener.scoring();
            // A training that a validation has ended is scored already.
            cores.one();
            double validation = validated.step() == done
                    ? validated.accuracy()
                    : validated(done, new Scorer(reader::digits).accuracy(split.validation()));
            cores.one();
            double test = new Scorer(reader::digits).accuracy(material.digits().test());
            ModelInfo info = new ModelInfo(
                    name,
                    plan.preset().id(),
                    plan.preset().architecture(),
                    settings(done),
                    OptionalDouble.of(validation),
                    OptionalDouble.of(test),
                    Calibration.NONE,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS));
            ensureFinite(network, done);
            Model model = new Model(info, network.parameters());
            Calibration calibration = Calibrator.calibrate(engine, model, split.validation());
            return new TrainingResult(model.calibrated(calibration), end.why(), elapsed);
        }
    }

    /** Where the learning goes on: without the parameters, which are in the network by then. */
    private record Start(int stepsDone, Duration elapsed, OptionalLong batchState) {
        static final Start FRESH = new Start(0, Duration.ZERO, OptionalLong.empty());

        /** Puts what a checkpoint holds into the network. */
        static Start restored(TrainingNetwork network, Checkpoint checkpoint) {
            NetworkState.restore(network, checkpoint);
            return new Start(checkpoint.stepsDone(), checkpoint.elapsed(), OptionalLong.of(checkpoint.batchState()));
        }
    }

    /** Where and why the learning has ended. */
    private record End(int stepsDone, Ending why) {}

    /** Takes in what a run has measured before it goes on. */
    private void recall(History before) {
        for (History.Entry entry : before.entries()) {
            switch (entry.measure()) {
                case LOSS -> losses.add(entry.value());
                case VALIDATION -> earlyStop.validated(entry.value());
                case TRAINING -> {
                    // Nothing is decided by it.
                }
            }
        }
    }

    /** Takes the steps that are left. */
    private End learn(TrainingNetwork network, DigitReader reader, Start start, Stopwatch watch, CoreSwitch cores) {
        int first = start.stepsDone();
        BatchSource source = BatchSource.of(plan, split.training(), material);
        long[] batchState = {start.batchState().orElse(source.state())};
        source.goOn(first, plan.batchSize(), batchState[0]);
        StepClock clock = new StepClock(plan.steps() - first, plan.batchSize(), System.nanoTime());
        try (BatchFeed feed = new BatchFeed(
                source, plan.batchSize(), plan.preset().architecture().outputs())) {
            for (int step = first; step < plan.steps(); step++) {
                int done = step;
                BooleanSupplier rest = () -> {
                    run.live().rest(inTraining(network, done));
                    if (run.control().isAtRest() && isToBeValidated(done)) {
                        // While there is time: the step that is asked for next need not wait for it.
                        validate(reader, done);
                    }
                    if (!run.control().isAtRest()) {
                        return false;
                    }
                    keep(network, done, watch, batchState[0], RunRecord.State.PAUSED);
                    return true;
                };
                boolean may = mayStep(rest, done, watch, clock);
                if (may) {
                    feed.next();
                    // Small batches may hold nothing but what is no digit; of that there is no accuracy.
                    if (step % plan.reportEvery() == 0 && feed.batch().holdsDigits()) {
                        listener.trainingMeasured(new Measurement(step, accuracy(reader, feed.batch())));
                    }
                }
                while (may && isToBeValidated(step)) {
                    // An order that comes meanwhile is heard first; a rest over, it is measured again.
                    may = validate(reader, step) || mayStep(rest, done, watch, clock);
                }
                if (!may) {
                    listener.halted(done);
                    keep(network, done, watch, batchState[0], RunRecord.State.STOPPED);
                    return new End(done, Ending.STOPPED);
                }
                Optional<Ending> early = earlyStop.reason(watch.elapsed());
                if (early.isPresent()) {
                    keep(network, done, watch, batchState[0], RunRecord.State.RUNNING);
                    return new End(done, early.get());
                }
                long before = System.nanoTime();
                double score = cores.one() ? feed.whileIdle(() -> step(network, feed)) : step(network, feed);
                long after = System.nanoTime();
                clock.stepped(after - before);
                batchState[0] = feed.batch().sourceState();
                double loss = finite(score, step + 1) - feed.batch().targetEntropy();
                losses.add(loss);
                double left = Math.min(clock.secondsLeft(after), plan.stopping().secondsLeft(watch.elapsed()));
                listener.stepped(new StepReport(step + 1, loss, clock.imagesPerSecond(), Math.max(0, left)));
                ensureNoExplosion(step + 1);
                run.live().update(() -> inTraining(network, done + 1));
                boolean last = step + 1 == plan.steps();
                if (last || (step + 1) % plan.checkpointEvery() == 0) {
                    keep(network, step + 1, watch, batchState[0], RunRecord.State.RUNNING);
                }
            }
        }
        return new End(plan.steps(), Ending.ALL_STEPS);
    }

    private static double step(TrainingNetwork network, BatchFeed feed) {
        return network.step(feed.batch().pixels(), feed.batch().targets());
    }

    private boolean isToBeValidated(int step) {
        return step > 0 && step % plan.validateEvery() == 0 && validated.step() != step;
    }

    /** Scores the validation images; whether it came to an end, which an order to rest or to stop keeps it from. */
    private boolean validate(DigitReader reader, int step) {
        long before = run.control().interruptions();
        OptionalDouble accuracy = new Scorer(reader::digits)
                .accuracy(split.validation(), () -> run.control().interruptions() != before);
        accuracy.ifPresent(share -> validated(step, share));
        return accuracy.isPresent();
    }

    private double validated(int step, double accuracy) {
        validated = new Measurement(step, accuracy);
        earlyStop.validated(accuracy);
        listener.validationMeasured(validated);
        return accuracy;
    }

    /**
     * Whether to take the next step; rests before it, if that is asked for.
     *
     * @param rest what is to be done then; whether there was time for it, or another order came
     */
    private boolean mayStep(BooleanSupplier rest, int done, Stopwatch watch, StepClock clock) {
        boolean[] halted = {false};
        boolean[] rested = {false};
        long before = System.nanoTime();
        try {
            boolean may = run.control().mayStep(() -> {
                halted[0] = true;
                watch.stop();
                // Whoever has clicked hears of it before the disk does.
                listener.halted(done);
                if (rest.getAsBoolean()) {
                    rested[0] = true;
                    listener.rested(done);
                }
            });
            if (halted[0]) {
                watch.start();
                clock.rested(System.nanoTime() - before);
            }
            if (rested[0] && may) {
                journal.ifPresent(RunJournal::goesOn);
            }
            return may;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keep(TrainingNetwork network, int done, Stopwatch watch, long batchState, RunRecord.State state) {
        journal.ifPresent(kept -> {
            // The loss told nothing, but the step after it may have spoilt the parameters: the last good ones stay.
            ensureFinite(network, done);
            Checkpoint checkpoint = NetworkState.of(network, watch.elapsed(), batchState);
            kept.keep(checkpoint, losses.isSuspicious(), state);
            NativeMemory.trim();
        });
    }

    /** A copy of the network in the middle of its training; none if its last step has spoilt it. */
    private Optional<Model> inTraining(TrainingNetwork network, int done) {
        if (!ParameterValues.areFinite(network.parameters())) {
            return Optional.empty();
        }
        ModelInfo info = new ModelInfo(
                plan.preset().id(),
                plan.preset().id(),
                plan.preset().architecture(),
                settings(done),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Calibration.NONE,
                Instant.now());
        return Optional.of(new Model(info, network.parameters()));
    }

    private void ensureNoExplosion(int step) {
        if (losses.hasExploded()) {
            throw new Divergence(plan).exploded(step, stepsKept());
        }
    }

    /** The loss, unless the training has diverged. */
    double finite(double loss, int step) {
        if (!Double.isFinite(loss)) {
            throw new Divergence(plan).noNumber(step, stepsKept());
        }
        return loss;
    }

    /** Ends the training if its last step has spoilt the parameters. */
    private void ensureFinite(TrainingNetwork network, int step) {
        if (!ParameterValues.areFinite(network.parameters())) {
            throw new Divergence(plan).noNumber(step, stepsKept());
        }
    }

    private OptionalInt stepsKept() {
        return journal.map(RunJournal::stepsOfSoundCheckpoint).orElse(OptionalInt.empty());
    }

    private TrainingSettings settings(int stepsDone) {
        return new TrainingSettings(
                plan.steps(),
                stepsDone,
                plan.batchSize(),
                plan.optimizer(),
                plan.learningRate(),
                plan.schedule(),
                plan.dropout(),
                plan.augmentation(),
                plan.mixture(),
                plan.seed(),
                material.name(),
                split.training().count(),
                material.besides());
    }

    private static double accuracy(DigitReader reader, Batch batch) {
        List<Batch.Sample> samples = batch.digits();
        int[] read = reader.digits(samples.stream().map(Batch.Sample::image).toList());
        long correct = IntStream.range(0, read.length)
                .filter(i -> read[i] == samples.get(i).label())
                .count();
        return correct / (double) read.length;
    }
}
