package digitpad.evaluation;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.engine.Engine;
import digitpad.model.ModelStore;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a quick look at data of unknown origin: whether the shipped network reads its images as labeled. */
public final class DataCheck {
    /** The number of images that are read, which takes a fraction of a second. */
    private static final int SAMPLES = 100;

    /** The fewest images that say anything. */
    private static final int MIN_SAMPLES = 20;

    /** Below this share, something is wrong: even bad scans of digits are read better. */
    private static final double SUSPICIOUS = 0.5;

    /** Above this share, the digits are stored in that way. */
    private static final double CONVINCING = 0.8;

    private static final Messages TEXT = Messages.of(DataCheck.class);

    private final Engine engine;
    private final ModelStore models;

    public DataCheck(Engine engine, ModelStore models) {
        this.engine = engine;
        this.models = models;
    }

    /** Returns the same data, with a remark if few of its images are read as labeled. */
    public MnistData check(MnistData data) {
        if (data.known().isPresent() || data.training().count() < MIN_SAMPLES) {
            return data;
        }
        LabeledImages samples = samples(data.training());
        try (Recognizer recognizer = Recognizer.of(engine, models.load(ModelStore.DEFAULT))) {
            double correct = correct(recognizer, samples);
            if (correct >= SUSPICIOUS) {
                return data;
            }
            double transposed = correct(recognizer, samples.transposed());
            double inverted = correct(recognizer, samples.inverted());
            if (transposed >= CONVINCING) {
                return data.with(TEXT.get("check.transposed", correct, transposed));
            }
            return data.with(
                    inverted >= CONVINCING
                            ? TEXT.get("check.inverted", correct, inverted)
                            : TEXT.get("check.nodigits", correct));
        }
    }

    /** Returns images spread over the whole dataset, which may be sorted by digit. */
    private static LabeledImages samples(LabeledImages images) {
        int count = Math.min(SAMPLES, images.count());
        return images.pick(IntStream.range(0, count)
                .map(i -> (int) ((long) i * images.count() / count))
                .toArray());
    }

    private static double correct(Recognizer recognizer, LabeledImages images) {
        List<Prediction> predictions = recognizer.readAll(images.images());
        long correct = IntStream.range(0, images.count())
                .filter(i -> predictions.get(i).digit() == images.label(i))
                .count();
        return correct / (double) images.count();
    }
}
