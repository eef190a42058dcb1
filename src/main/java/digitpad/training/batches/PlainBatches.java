package digitpad.training.batches;

import digitpad.dataset.LabeledImages;
import digitpad.image.DigitImage;
import digitpad.network.DigitSource;

/** Batches of unchanged images. */
public final class PlainBatches implements BatchSource {
    private final LabeledImages images;
    private final BatchSampler sampler;

    public PlainBatches(LabeledImages images, long seed) {
        this.images = images;
        sampler = new BatchSampler(images.count(), seed);
    }

    @Override
    public void fill(Batch batch) {
        int[] chosen = sampler.next(batch.size());
        for (int i = 0; i < chosen.length; i++) {
            images.copyPixels(chosen[i], batch.pixels(), i * DigitImage.PIXELS);
            batch.label(i, images.label(chosen[i]), DigitSource.IMAGE);
        }
    }

    @Override
    public long state() {
        return 0;
    }

    @Override
    public void resume(int batches, int batchSize, long state) {
        for (int i = 0; i < batches; i++) {
            sampler.skip(batchSize);
        }
    }
}
