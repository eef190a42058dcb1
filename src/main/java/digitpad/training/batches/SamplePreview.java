package digitpad.training.batches;

import digitpad.image.DigitImage;
import digitpad.training.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Shows what a training would learn from, without training. */
public final class SamplePreview {
    private SamplePreview() {}

    /**
     * A sample as the network would get it.
     *
     * @param label what it shows; nothing if it is no digit
     */
    public record Sample(DigitImage image, OptionalInt label) {}

    /** A batch of {@code count} samples as the plan makes them; another seed, other samples. */
    public static List<Sample> draw(TrainingPlan plan, TrainingData material, int count) {
        Batch batch = new Batch(count, plan.preset().architecture().outputs());
        BatchSource.of(plan, material.digits().training(), material).fill(batch);
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int label = batch.labels()[i];
            samples.add(
                    new Sample(batch.image(i), label == Batch.OUTLIER ? OptionalInt.empty() : OptionalInt.of(label)));
        }
        // Batches come sorted by where samples are from, which a glance at some of them should not depend on.
        Collections.shuffle(samples, new Random(plan.seed()));
        return samples;
    }
}
