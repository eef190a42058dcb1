package digitpad.training;

import digitpad.dataset.Split;
import digitpad.engine.Engine;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.recognition.Calibrator;
import digitpad.recognition.HeldOut;
import digitpad.text.UserException;
import digitpad.training.batches.BatchSource;
import digitpad.training.batches.StrokeSplit;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.OptionalDouble;

/** Trains from initial weights or a checkpoint to the scored model, on the calling thread. */
final class TrainingLoop {
    private final Engine engine;
    private final TrainingPlan plan;
    private final TrainingData data;
    private final Split split;
    private final StrokeSplit strokes;
    private final TrainingRecorder recorder;
    private final TrainingRun run;

    /**
     * @param engine computes the network
     * @param recorder saves the run, if it is to be saved, and passes on all events
     * @param run its commands are followed before each step, and its viewer gets the network
     */
    TrainingLoop(Engine engine, TrainingPlan plan, TrainingData data, TrainingRecorder recorder, TrainingRun run) {
        this.engine = engine;
        this.plan = plan;
        // The model records the data it was trained on: extra samples that are never used do not count.
        TrainingData used = plan.mixture().strokeShare() > 0 ? data : TrainingData.of(data.digits());
        this.strokes = StrokeSplit.of(used.ink(), plan);
        this.data = used.withInk(strokes.training());
        this.split = Split.of(data.digits().training(), plan.validationImages());
        this.recorder = recorder;
        this.run = run;
    }

    /**
     * Trains, scores the validation and the test images, and returns the model under {@code name}. Scores that the run
     * skips are missing.
     *
     * @throws UserException if training diverges
     */
    TrainingResult run(String name) {
        ModelSnapshots snapshots = new ModelSnapshots(name, plan, data, split);
        try (TrainedNetwork network = new TrainedNetwork(engine, plan);
                CoreLimiter coreLimiter = new CoreLimiter(engine, run)) {
            recorder.computedBy(network.engine());
            TrainingSession session = new TrainingSession(snapshots, network, recorder, run, coreLimiter);
            StopReason reason = session.runSteps();
            Duration elapsed = session.elapsed();
            recorder.scoring();
            coreLimiter.applyCoreLimit();
            session.ensureFinite();
            Model model;
            if (session.average().isPresent()) {
                try (TrainedNetwork averaged = averaged(session.average().get())) {
                    model = scored(averaged, snapshots, session, coreLimiter);
                }
            } else {
                model = scored(network, snapshots, session, coreLimiter);
            }
            return new TrainingResult(model.withCalibration(calibration(model)), reason, elapsed);
        }
    }

    private Calibration calibration(Model model) {
        HeldOut heldOut = new HeldOut(split.validation(), strokes.validationImages());
        return Calibrator.calibrate(engine, model, heldOut, run::skipsScoring);
    }

    private TrainedNetwork averaged(FloatBuffer average) {
        // Other samples than those of the first steps, from which training has come furthest.
        BatchSource source = BatchSource.of(plan.withSeed(plan.seed() + 1), split.training(), data);
        return AveragedNetwork.create(engine, plan, average, source, run::skipsScoring);
    }

    private Model scored(
            TrainedNetwork trained, ModelSnapshots snapshots, TrainingSession session, CoreLimiter coreLimiter) {
        OptionalDouble validation = session.lastValidation(trained);
        coreLimiter.applyCoreLimit();
        OptionalDouble test = new Scorer(trained::digits).accuracy(data.digits().test(), run::skipsScoring);
        return snapshots.finished(trained, session.stepsDone(), validation, test);
    }
}
