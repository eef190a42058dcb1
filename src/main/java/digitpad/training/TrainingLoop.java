package digitpad.training;

import digitpad.mnist.LabeledImages;
import digitpad.mnist.MnistData;
import digitpad.mnist.Split;
import digitpad.network.ForwardPass;
import digitpad.network.Model;
import digitpad.network.ModelInfo;
import digitpad.network.Networks;
import digitpad.network.Prediction;
import digitpad.network.TrainingSettings;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** A training from fresh weights to the scored model, on the thread that calls it. */
final class TrainingLoop {
    private static final Messages TEXT = Messages.of(TrainingLoop.class);

    private final TrainingPlan plan;
    private final MnistData data;
    private final Split split;
    private final TrainingListener listener;
    private final BooleanSupplier stopped;

    /**
     * @param listener hears of each step
     * @param stopped is asked after each step whether to end
     */
    TrainingLoop(TrainingPlan plan, MnistData data, TrainingListener listener, BooleanSupplier stopped) {
        this.plan = plan;
        this.data = data;
        this.split = Split.of(data.training());
        this.listener = listener;
        this.stopped = stopped;
    }

    /**
     * Trains, scores the validation and the test images, and returns the model under {@code name}.
     *
     * @throws UserException if the loss stops being a number
     */
    TrainingResult run(String name) {
        MultiLayerNetwork network = Networks.create(plan.preset(), plan.learningRate(), plan.seed());
        try {
            // Dropout draws from this thread's generator, which earlier runs have moved on.
            Nd4j.getRandom().setSeed(plan.seed());
            ForwardPass forward = new ForwardPass(network);
            long start = System.nanoTime();
            int done = learn(network, forward);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            double validation = accuracy(forward, split.validation());
            listener.validationMeasured(new Measurement(done, validation));
            listener.scoringTest();
            double test = accuracy(forward, data.test());
            TrainingSettings settings = new TrainingSettings(
                    plan.steps(),
                    done,
                    plan.batchSize(),
                    plan.learningRate(),
                    plan.seed(),
                    data.name(),
                    split.training().count());
            ModelInfo info = new ModelInfo(
                    name,
                    plan.preset(),
                    settings,
                    OptionalDouble.of(validation),
                    OptionalDouble.of(test),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS));
            Model model = new Model(info, network.params().dup('c').data().asFloat());
            return new TrainingResult(model, done == plan.steps(), elapsed);
        } finally {
            network.close();
        }
    }

    private int learn(MultiLayerNetwork network, ForwardPass forward) {
        StepClock clock = new StepClock(plan.steps(), plan.batchSize(), System.nanoTime());
        try (BatchFeed feed = new BatchFeed(split.training(), plan.batchSize(), plan.seed())) {
            for (int step = 0; step < plan.steps(); step++) {
                if (stopped.getAsBoolean()) {
                    return step;
                }
                feed.next();
                if (step % plan.reportEvery() == 0) {
                    listener.trainingMeasured(new Measurement(
                            step, accuracy(forward, split.training().pick(feed.indices()))));
                }
                if (step > 0 && step % plan.validateEvery() == 0) {
                    listener.validationMeasured(new Measurement(step, accuracy(forward, split.validation())));
                }
                long before = System.nanoTime();
                network.fit(feed.input(), feed.labels());
                long after = System.nanoTime();
                clock.stepped(after - before);
                double loss = finite(network.score(), step + 1);
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

    private static double accuracy(ForwardPass forward, LabeledImages images) {
        List<Prediction> predictions = forward.readAll(images.images());
        int correct = 0;
        for (int i = 0; i < images.count(); i++) {
            if (predictions.get(i).digit() == images.label(i)) {
                correct++;
            }
        }
        return correct / (double) images.count();
    }
}
