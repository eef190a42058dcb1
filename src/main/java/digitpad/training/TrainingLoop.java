package digitpad.training;

import digitpad.mnist.LabeledImages;
import digitpad.mnist.Split;
import digitpad.network.Calibration;
import digitpad.network.Calibrator;
import digitpad.network.ForwardPass;
import digitpad.network.Model;
import digitpad.network.ModelInfo;
import digitpad.network.Networks;
import digitpad.network.TrainingSettings;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** A training from fresh weights to the scored model, on the thread that calls it. */
final class TrainingLoop {
    private static final Messages TEXT = Messages.of(TrainingLoop.class);

    private final TrainingPlan plan;
    private final TrainingMaterial material;
    private final Split split;
    private final TrainingListener listener;
    private final BooleanSupplier stopped;

    /**
     * @param listener hears of each step
     * @param stopped is asked after each step whether to end
     */
    TrainingLoop(TrainingPlan plan, TrainingMaterial material, TrainingListener listener, BooleanSupplier stopped) {
        this.plan = plan;
        // What is never used is no part of what the model was trained on.
        this.material = plan.mixture().ink() > 0 ? material : TrainingMaterial.of(material.digits());
        this.split = Split.of(material.digits().training());
        this.listener = listener;
        this.stopped = stopped;
    }

    /**
     * Trains, scores the validation and the test images, and returns the model under {@code name}.
     *
     * @throws UserException if the loss stops being a number
     */
    TrainingResult run(String name) {
        MultiLayerNetwork network = Networks.create(plan.preset(), plan.optimization(), plan.seed());
        try {
            // Dropout draws from this thread's generator, which earlier runs have moved on.
            Nd4j.getRandom().setSeed(plan.seed());
            ForwardPass forward = new ForwardPass(network, plan.preset().outputs());
            long start = System.nanoTime();
            int done = learn(network, forward);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            double validation = accuracy(forward, split.validation());
            listener.validationMeasured(new Measurement(done, validation));
            listener.scoringTest();
            double test = accuracy(forward, material.digits().test());
            ModelInfo info = new ModelInfo(
                    name,
                    plan.preset(),
                    settings(done),
                    OptionalDouble.of(validation),
                    OptionalDouble.of(test),
                    Calibration.NONE,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS));
            Model model =
                    new Model(info, finite(network.params().dup('c').data().asFloat(), done));
            Calibration calibration = Calibrator.calibrate(model, split.validation());
            return new TrainingResult(model.calibrated(calibration), done == plan.steps(), elapsed);
        } finally {
            network.close();
        }
    }

    private int learn(MultiLayerNetwork network, ForwardPass forward) {
        StepClock clock = new StepClock(plan.steps(), plan.batchSize(), System.nanoTime());
        try (BatchFeed feed = new BatchFeed(
                BatchSource.of(plan, split.training(), material),
                plan.batchSize(),
                plan.preset().outputs())) {
            for (int step = 0; step < plan.steps(); step++) {
                if (stopped.getAsBoolean()) {
                    return step;
                }
                feed.next();
                // Small batches may hold nothing but what is no digit; of that there is no accuracy.
                if (step % plan.reportEvery() == 0 && feed.batch().holdsDigits()) {
                    listener.trainingMeasured(new Measurement(step, accuracy(forward, feed.batch())));
                }
                if (step > 0 && step % plan.validateEvery() == 0) {
                    listener.validationMeasured(new Measurement(step, accuracy(forward, split.validation())));
                }
                long before = System.nanoTime();
                network.fit(feed.input(), feed.labels());
                long after = System.nanoTime();
                clock.stepped(after - before);
                double loss = finite(network.score(), step + 1) - feed.batch().targetEntropy();
                listener.stepped(new StepReport(step + 1, loss, clock.imagesPerSecond(), clock.secondsLeft(after)));
            }
        }
        return plan.steps();
    }

    /** The loss, unless the training has diverged. */
    double finite(double loss, int step) {
        if (!Double.isFinite(loss)) {
            throw new UserException(TEXT.get("training.diverged", step, Double.toString(plan.learningRate())));
        }
        return loss;
    }

    /** The parameters, unless the last step has spoilt them. */
    private float[] finite(float[] parameters, int step) {
        for (float parameter : parameters) {
            finite(parameter, step);
        }
        return parameters;
    }

    private TrainingSettings settings(int stepsDone) {
        return new TrainingSettings(
                plan.steps(),
                stepsDone,
                plan.batchSize(),
                plan.learningRate(),
                plan.schedule(),
                plan.augmentation(),
                plan.mixture(),
                plan.seed(),
                material.name(),
                split.training().count(),
                material.besides());
    }

    private static double accuracy(ForwardPass forward, Batch batch) {
        List<Batch.Sample> samples = batch.digits();
        int[] read = forward.digits(samples.stream().map(Batch.Sample::image).toList());
        long correct = IntStream.range(0, read.length)
                .filter(i -> read[i] == samples.get(i).label())
                .count();
        return correct / (double) read.length;
    }

    private static double accuracy(ForwardPass forward, LabeledImages images) {
        int[] read = forward.digits(images.images());
        long correct = IntStream.range(0, read.length)
                .filter(i -> read[i] == images.label(i))
                .count();
        return correct / (double) read.length;
    }
}
