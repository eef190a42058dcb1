package digitpad.evaluation.robustness;

import digitpad.engine.Engine;
import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.score.Proportion;
import digitpad.explanation.Inspector;
import digitpad.explanation.damage.Damage;
import digitpad.image.DigitImage;
import digitpad.model.Model;
import digitpad.recognition.Logits;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Measures the accuracy of a damaged network beside that of the same network without damage, which is measured once.
 * Each digit has the same share of the images as of the set. Not thread-safe.
 */
public final class DamageAccuracy implements AutoCloseable {
    /** Images between two checks for cancellation: at most a quarter of a second on two cores. */
    private static final int CHUNK = 250;

    private final Inspector inspector;
    private final List<EvaluationSample> samples;
    private Optional<Proportion> whole = Optional.empty();

    /**
     * Creates a test of a model on the images that {@link RobustnessTest} selects as well.
     *
     * @param images maximum number of images, at least 1
     * @param seed of the selection
     */
    public DamageAccuracy(Engine engine, Model model, EvaluationSet set, int images, long seed) {
        samples = set.pick(StratifiedSelection.select(set, images, seed)).samples();
        inspector = Inspector.of(engine, model);
    }

    /** Returns the number of images to read for the next result. */
    public int total() {
        return whole.isPresent() ? samples.size() : 2 * samples.size();
    }

    /**
     * Runs the test on the calling thread.
     *
     * @param damage which fits the model's architecture
     * @param progress is called after each chunk with the number of images that were read, up to {@link #total}
     * @param canceled checked before each chunk; if true, the test ends without a result
     * @return empty if canceled
     * @throws IllegalArgumentException if the architecture lacks a damaged part
     */
    public Optional<DamageScore> run(Damage damage, IntConsumer progress, BooleanSupplier canceled) {
        int before = 0;
        if (whole.isEmpty()) {
            whole = correct(Damage.NONE, 0, progress, canceled);
            before = samples.size();
        }
        Optional<Proportion> damaged =
                whole.isPresent() ? correct(damage, before, progress, canceled) : Optional.empty();
        return damaged.map(score -> new DamageScore(damage, whole.orElseThrow(), score));
    }

    private Optional<Proportion> correct(Damage damage, int before, IntConsumer progress, BooleanSupplier canceled) {
        inspector.use(damage);
        int correct = 0;
        for (int from = 0; from < samples.size(); from += CHUNK) {
            if (canceled.getAsBoolean()) {
                return Optional.empty();
            }
            List<EvaluationSample> chunk = samples.subList(from, Math.min(samples.size(), from + CHUNK));
            correct += correct(chunk);
            progress.accept(before + from + chunk.size());
        }
        return Optional.of(new Proportion(correct, samples.size()));
    }

    private int correct(List<EvaluationSample> chunk) {
        List<DigitImage> images =
                chunk.parallelStream().map(EvaluationSample::image).toList();
        List<float[]> logits = inspector.logits(images);
        int correct = 0;
        for (int i = 0; i < chunk.size(); i++) {
            if (Logits.argMax(logits.get(i)) == chunk.get(i).label()) {
                correct++;
            }
        }
        return correct;
    }

    /** Frees the network's memory. */
    @Override
    public void close() {
        inspector.close();
    }
}
