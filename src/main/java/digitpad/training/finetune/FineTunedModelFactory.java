package digitpad.training.finetune;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.Split;
import digitpad.engine.Engine;
import digitpad.model.Calibration;
import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.TrainingSettings;
import digitpad.network.Recipe;
import digitpad.recognition.Calibrator;
import digitpad.recognition.HeldOut;
import digitpad.text.Messages;
import digitpad.training.Scorer;
import digitpad.training.TrainedNetwork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Makes the model of a fine-tuned network: its description, scores and calibration. */
final class FineTunedModelFactory {
    private static final Messages TEXT = Messages.of(FineTunedModelFactory.class);
    /** Separates the names of datasets, as in {@link digitpad.training.batches.TrainingData#name}. */
    private static final String SEPARATOR = " + ";

    private static final String SEPARATOR_PATTERN = " \\+ ";

    private final Engine engine;
    private final FineTuneJob job;
    private final OwnDigitSplit own;
    private final Split split;
    private final Recipe recipe;

    FineTunedModelFactory(Engine engine, FineTuneJob job, OwnDigitSplit own, Split split, Recipe recipe) {
        this.engine = engine;
        this.job = job;
        this.own = own;
        this.split = split;
        this.recipe = recipe;
    }

    /** Returns the model, scored on the test images; empty if canceled. */
    Optional<Model> create(TrainedNetwork network, int correctValidation, BooleanSupplier canceled) {
        LabeledImages test = job.data().test();
        OptionalInt correctTest = new Scorer(network::digits).correct(test, canceled);
        if (correctTest.isEmpty()) {
            return Optional.empty();
        }
        ModelInfo former = job.model().info();
        ModelInfo info = new ModelInfo(
                FineTunedModels.nameFor(former.name()),
                former.preset(),
                former.architecture(),
                settings(former),
                OptionalDouble.of(
                        correctValidation / (double) split.validation().count()),
                test.count() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(correctTest.getAsInt() / (double) test.count()),
                Calibration.NONE,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Model model = new Model(info, network.parameters());
        Calibration calibration = calibration(model, canceled);
        return canceled.getAsBoolean() ? Optional.empty() : Optional.of(model.withCalibration(calibration));
    }

    /**
     * Calibrates as after a training. The threshold is not raised: the former one may have been lowered for held-out
     * strokes, which are not at hand now.
     */
    private Calibration calibration(Model model, BooleanSupplier canceled) {
        Calibration now = Calibrator.calibrate(engine, model, HeldOut.of(split.validation()), canceled);
        return new Calibration(
                now.temperature(),
                Math.min(
                        now.evidenceThreshold(),
                        job.model().info().calibration().evidenceThreshold()));
    }

    private TrainingSettings settings(ModelInfo former) {
        return new TrainingSettings(
                recipe,
                recipe.steps(),
                job.settings().seed(),
                dataset(former.training().dataset()),
                Math.max(former.training().images(), split.training().count()),
                former.training().extraSamples() + own.training().size(),
                former.name());
    }

    /** Returns the names of everything that the network was trained on, before and in the fine-tuning. */
    private String dataset(String formerDataset) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(formerDataset.split(SEPARATOR_PATTERN, 0)));
        names.addAll(List.of(job.data().name(), TEXT.get("finetune.source")));
        return String.join(SEPARATOR, names);
    }

    /** Returns whether the former model may have been trained on the images that are now held out. */
    static boolean mayKnowValidation(FineTuneJob job, Split split) {
        TrainingSettings training = job.model().info().training();
        boolean sameDataset = Arrays.asList(training.dataset().split(SEPARATOR_PATTERN, 0))
                .contains(job.data().name());
        return !sameDataset
                || training.images() == 0
                || training.images() > split.training().count();
    }
}
