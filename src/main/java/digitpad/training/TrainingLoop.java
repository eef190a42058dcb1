package digitpad.training;

import digitpad.dataset.Split;
import digitpad.engine.Engine;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.recognition.Calibrator;
import digitpad.text.UserException;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import java.time.Duration;

/** A training from fresh weights, or from a checkpoint, to the scored model, on the thread that calls it. */
final class TrainingLoop {
    private final Engine engine;
    private final TrainingPlan plan;
    private final TrainingData material;
    private final Split split;
    private final TrainingRecorder recorder;
    private final TrainingRun run;

    /**
     * @param engine computes the network
     * @param recorder saves the run, if it is saved, and passes on each step
     * @param run whose orders are asked for before each step, and whose viewer sees the network
     */
    TrainingLoop(Engine engine, TrainingPlan plan, TrainingData material, TrainingRecorder recorder, TrainingRun run) {
        this.engine = engine;
        this.plan = plan;
        // What is never used is no part of what the model was trained on.
        this.material = plan.mixture().strokeShare() > 0 ? material : TrainingData.of(material.digits());
        this.split = Split.of(material.digits().training(), plan.validationImages());
        this.recorder = recorder;
        this.run = run;
    }

    /**
     * Trains, scores the validation and the test images, and returns the model under {@code name}.
     *
     * @throws UserException if the training diverges
     */
    TrainingResult run(String name) {
        ModelSnapshots snapshots = new ModelSnapshots(plan, material, split);
        try (TrainedNetwork network = new TrainedNetwork(engine, plan);
                CoreLimiter cores = new CoreLimiter(engine, run)) {
            TrainingSession session = new TrainingSession(snapshots, network, recorder, run, cores);
            StopReason why = session.runSteps();
            Duration elapsed = session.elapsed();
            recorder.scoring();
            cores.applyCoreLimit();
            double validation = session.lastValidation();
            cores.applyCoreLimit();
            double test = new Scorer(network::digits).accuracy(material.digits().test());
            session.ensureFinite();
            Model model = snapshots.finished(network, session.stepsDone(), name, validation, test);
            Calibration calibration = Calibrator.calibrate(engine, model, split.validation());
            return new TrainingResult(model.withCalibration(calibration), why, elapsed);
        }
    }
}
