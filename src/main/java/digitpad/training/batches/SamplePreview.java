package digitpad.training.batches;

import digitpad.image.DigitImage;
import digitpad.training.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Makes samples for a preview, as training would use them. */
public final class SamplePreview {
    private SamplePreview() {}

    /**
     * A sample as the network would get it.
     *
     * @param label the digit; empty for a non-digit
     */
    public record Sample(DigitImage image, OptionalInt label) {}

    /** Returns {@code count} samples as the plan would make them; another seed gives other samples. */
    public static List<Sample> draw(TrainingPlan plan, TrainingData data, int count) {
        Batch batch = new Batch(count, plan.preset().architecture().outputs());
        BatchSource.of(plan, data.digits().training(), data).fill(batch);
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int label = batch.labels()[i];
            samples.add(
                    new Sample(batch.image(i), label == Batch.NON_DIGIT ? OptionalInt.empty() : OptionalInt.of(label)));
        }
        // A batch is ordered by kind of sample; shuffle it, so that the first few show all kinds.
        Collections.shuffle(samples, new Random(plan.seed()));
        return samples;
    }
}
