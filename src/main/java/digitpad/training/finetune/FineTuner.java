package digitpad.training.finetune;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.Split;
import digitpad.engine.Engine;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.network.Recipe;
import digitpad.owndigits.OwnDigit;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.Scorer;
import digitpad.training.TrainedNetwork;
import digitpad.training.batches.BatchFeed;
import digitpad.training.batches.BatchSource;
import digitpad.training.batches.ExtraSamplesReader;
import digitpad.training.batches.TrainingData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fine-tunes a model on the user's own digits. Each batch mixes them with images of the dataset, because a network that
 * only sees new samples forgets the old ones.
 */
public final class FineTuner {
    private static final Messages TEXT = Messages.of(FineTuner.class);

    private final Engine engine;
    private final FineTuneJob job;
    private final Split split;
    private final OwnDigitSplit own;
    private final Consumer<FineTuneProgress> listener;
    private final BooleanSupplier canceled;

    private FineTuner(Engine engine, FineTuneJob job, Consumer<FineTuneProgress> listener, BooleanSupplier canceled) {
        this.engine = engine;
        this.job = job;
        this.split = Split.of(job.data().training());
        this.own = OwnDigitSplit.of(job.digits(), job.settings().seed());
        this.listener = listener;
        this.canceled = canceled;
    }

    /** What a network reads correctly. */
    private record Score(int validation, int trainedOn, int heldOut) {}

    /**
     * Fine-tunes on the calling thread, which should be that of {@link digitpad.training.Trainer#call}. The same job
     * gives the same model.
     *
     * @param listener is called on the calling thread
     * @param canceled if it returns true, the job ends soon
     * @return empty if it was canceled
     * @throws UserException if there are no digits or too few images, or training diverges
     */
    public static Optional<FineTuneResult> run(
            Engine engine, FineTuneJob job, Consumer<FineTuneProgress> listener, BooleanSupplier canceled) {
        if (job.digits().isEmpty()) {
            throw new UserException(TEXT.get("finetune.digits"));
        }
        if (job.data().training().count() < 2) {
            throw new UserException(TEXT.get("finetune.images", job.data().name()));
        }
        return new FineTuner(engine, job, listener, canceled).run();
    }

    private Optional<FineTuneResult> run() {
        Model source = job.model();
        Recipe recipe = job.settings().recipe(source.info().training().recipe());
        try (TrainedNetwork network = new TrainedNetwork(
                engine, source.info().architecture(), recipe, job.settings().seed())) {
            network.setParameters(source.parameters());
            report(FineTuneProgress.Stage.SCORING_BEFORE, 0);
            Optional<Score> before = score(network);
            long start = System.nanoTime();
            if (before.isEmpty() || !train(network, recipe)) {
                return Optional.empty();
            }
            new WeightInterpolation(source, network).apply(network, own.training());
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            report(FineTuneProgress.Stage.SCORING_AFTER, recipe.steps());
            return score(network)
                    .flatMap(after -> new FineTunedModelFactory(engine, job, own, split, recipe)
                            .create(network, after.validation(), canceled)
                            .map(model -> result(model, before.get(), after, elapsed)));
        }
    }

    private FineTuneResult result(Model model, Score before, Score after, Duration elapsed) {
        return new FineTuneResult(
                job.model().info().name(),
                model,
                job.data().name(),
                new CorrectCount(
                        before.validation(),
                        after.validation(),
                        split.validation().count()),
                FineTunedModelFactory.mayKnowValidation(job, split),
                new CorrectCount(
                        before.trainedOn(), after.trainedOn(), own.training().size()),
                new CorrectCount(
                        before.heldOut(), after.heldOut(), own.heldOut().size()),
                elapsed);
    }

    /** Takes all steps; returns false if canceled. */
    private boolean train(TrainedNetwork network, Recipe recipe) {
        BatchSource source = BatchSource.repeating(
                split.training(),
                TrainingData.of(job.data()).with(ExtraSamplesReader.ownDigits(own.training())),
                recipe.mixture(),
                job.model().info().training().recipe().augmentation(),
                recipe.augmentation(),
                job.settings().seed());
        try (BatchFeed feed = new BatchFeed(
                source, recipe.batchSize(), job.model().info().architecture().outputs())) {
            for (int step = 0; step < recipe.steps(); step++) {
                if (canceled.getAsBoolean()) {
                    return false;
                }
                report(FineTuneProgress.Stage.TRAINING, step);
                feed.next();
                network.trainOn(feed.batch());
            }
        }
        if (!network.isFinite()) {
            throw new UserException(TEXT.get("finetune.diverged", recipe.learningRate()));
        }
        return true;
    }

    private void report(FineTuneProgress.Stage stage, int done) {
        listener.accept(new FineTuneProgress(stage, done, job.settings().steps()));
    }

    /** Returns what the network reads correctly; empty if canceled. */
    private Optional<Score> score(TrainedNetwork network) {
        LabeledImages validation = split.validation();
        OptionalInt correct = new Scorer(network::digits).correct(validation, canceled);
        return correct.isPresent()
                ? Optional.of(new Score(
                        correct.getAsInt(), correct(network, own.training()), correct(network, own.heldOut())))
                : Optional.empty();
    }

    private static int correct(TrainedNetwork network, List<OwnDigit> digits) {
        if (digits.isEmpty()) {
            return 0;
        }
        List<DigitImage> images = digits.stream().map(OwnDigit::networkInput).toList();
        int[] read = network.digits(images);
        return (int) IntStream.range(0, read.length)
                .filter(i -> read[i] == digits.get(i).label())
                .count();
    }
}
