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
    private final BlockingQueue<Runnable> uiThread = new LinkedBlockingQueue<>();
    private final Background background = new Background(uiThread::add);
    private final SamplesViewModel samples = new SamplesViewModel(background, new Notices());
    private final MnistData data = SampleData.inMemory();
    private final TrainingData trainingData = TrainingData.of(data);
    private final TrainingPlan plain = TrainingPlan.of(Preset.TUTORIAL);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void samplesFollowPlanAndShuffle() throws InterruptedException {
        samples.show(plain, trainingData);
        runNext();
        List<SamplePreview.Sample> first = samples.samplesProperty().get();
        assertEquals(SamplesViewModel.COUNT, first.size());
        assertTrue(data.training().images().contains(first.get(0).image()));
        samples.show(plain.withAugmentation(Augmentation.STANDARD), trainingData);
        runNext();
        assertNotEquals(first, samples.samplesProperty().get());
        samples.show(plain, trainingData);
        runNext();
        assertEquals(first, samples.samplesProperty().get(), "same settings, same samples");
        samples.shuffle();
        samples.show(plain, trainingData);
        runNext();
        assertNotEquals(first, samples.samplesProperty().get());
    }

    @Test
    void lastOfQuickChangesIsShown() throws InterruptedException {
        samples.show(plain, trainingData);
        for (int i = 1; i <= 20; i++) {
            samples.show(
                    plain.withAugmentation(Augmentation.NONE.with(Augmentation.Strength.SHIFT, 0.1 * i)), trainingData);
        }
        TrainingPlan last = plain.withAugmentation(Augmentation.NONE.with(Augmentation.Strength.SHIFT, 2))
                .withSeed(0);
        runNext();
        runNext();
        assertEquals(
                SamplePreview.draw(last, trainingData, SamplesViewModel.COUNT),
                samples.samplesProperty().get());
        assertTrue(uiThread.isEmpty(), "intermediate settings were skipped");
    }

    /** Runs the next task that was sent to the UI thread. */
    private void runNext() throws InterruptedException {
        uiThread.poll(30, TimeUnit.SECONDS).run();
    }
}
