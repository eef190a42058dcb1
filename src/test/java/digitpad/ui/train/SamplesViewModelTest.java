package digitpad.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.augmentation.Augmentation;
import digitpad.dataset.MnistData;
import digitpad.network.Preset;
import digitpad.training.batches.SamplePreview;
import digitpad.training.batches.TrainingData;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplesViewModelTest {
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Background background = new Background(window::add);
    private final SamplesViewModel samples = new SamplesViewModel(background, new Notices());
    private final MnistData data = SampleData.inMemory();
    private final TrainingData material = TrainingData.of(data);
    private final TrainingPlan plain = TrainingPlan.of(Preset.TUTORIAL);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theSamplesAreThePlansAndOthersAfterShuffling() throws InterruptedException {
        samples.show(plain, material);
        window();
        List<SamplePreview.Sample> first = samples.samplesProperty().get();
        assertEquals(SamplesViewModel.COUNT, first.size());
        assertTrue(data.training().images().contains(first.get(0).image()));
        samples.show(plain.withAugmentation(Augmentation.STANDARD), material);
        window();
        assertNotEquals(first, samples.samplesProperty().get());
        samples.show(plain, material);
        window();
        assertEquals(first, samples.samplesProperty().get(), "the same samples under the same settings");
        samples.shuffle();
        samples.show(plain, material);
        window();
        assertNotEquals(first, samples.samplesProperty().get());
    }

    @Test
    void ofSettingsThatFollowQuicklyTheLastAreShown() throws InterruptedException {
        samples.show(plain, material);
        for (int i = 1; i <= 20; i++) {
            samples.show(
                    plain.withAugmentation(Augmentation.NONE.with(Augmentation.Strength.SHIFT, 0.1 * i)), material);
        }
        TrainingPlan last = plain.withAugmentation(Augmentation.NONE.with(Augmentation.Strength.SHIFT, 2))
                .withSeed(0);
        window();
        window();
        assertEquals(
                SamplePreview.draw(last, material, SamplesViewModel.COUNT),
                samples.samplesProperty().get());
        assertTrue(window.isEmpty(), "those between were left out");
    }

    /** Does what was sent to the window's thread next. */
    private void window() throws InterruptedException {
        window.poll(30, TimeUnit.SECONDS).run();
    }
}
