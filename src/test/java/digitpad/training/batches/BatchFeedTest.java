package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.network.DigitSource;
import digitpad.network.OutputLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFeedTest {
    private final LabeledImages images = SampleData.inMemory().training();

    /** 7 leaves a remainder at the end of an epoch; 500 exceeds the number of images. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void batches_equalThoseOfSource(int size) {
        PlainBatches same = new PlainBatches(images, 5);
        try (BatchFeed feed = new BatchFeed(new PlainBatches(images, 5), size, OutputLayout.DIGITS)) {
            for (int step = 0; step < 6; step++) {
                Batch expected = new Batch(size, OutputLayout.DIGITS);
                same.fill(expected);
                feed.next();
                assertArrayEquals(expected.labels(), feed.batch().labels());
                assertArrayEquals(expected.pixels(), feed.batch().pixels());
                assertArrayEquals(expected.targets(), feed.batch().targets());
            }
        }
    }

    @Test
    void exceptionInSource_reachesCaller() {
        RuntimeException failure = new IllegalArgumentException("thrown by the test");
        BatchSource failing = new BatchSource() {
            @Override
            public void fill(Batch batch) {
                throw failure;
            }

            @Override
            public long state() {
                return 0;
            }

            @Override
            public void resume(int batches, int batchSize, long state) {
                throw new AssertionError("not expected");
            }
        };
        try (BatchFeed feed = new BatchFeed(failing, 3, OutputLayout.DIGITS)) {
            assertSame(
                    failure,
                    assertThrows(IllegalStateException.class, feed::next).getCause());
        }
    }

    @Test
    void batch_holdsDigitsTargetsAndEntropy() {
        Batch batch = new Batch(4, OutputLayout.DIGITS);
        batch.label(0, 7, DigitSource.IMAGE);
        batch.labelNonDigit(1);
        batch.label(2, 0, DigitSource.IMAGE);
        batch.label(3, 9, DigitSource.IMAGE);
        assertEquals(
                List.of(7, 0, 9),
                batch.digits().stream().map(Batch.Sample::label).toList());
        assertEquals(Math.log(10) / 4, batch.targetEntropy(), 1e-9);
        float[] expected = new float[40];
        expected[7] = 1;
        java.util.Arrays.fill(expected, 10, 20, 0.1f);
        expected[20] = 1;
        expected[39] = 1;
        assertArrayEquals(expected, batch.targets());
        batch.label(1, 3, DigitSource.IMAGE);
        assertEquals(0, batch.targetEntropy());
        assertEquals(1, batch.targets()[13]);
        assertEquals(0, batch.targets()[12]);
    }

    @Test
    void nonDigitClass_hasNoTargetAtOutputs() {
        Batch batch = new Batch(2, OutputLayout.DIGITS_BY_SOURCE_OR_NONE);
        batch.label(0, 7, DigitSource.STROKES);
        batch.labelNonDigit(1);
        float[] expected = new float[40];
        expected[17] = 1;
        assertArrayEquals(expected, batch.targets());
        assertEquals(0, batch.targetEntropy());
        assertEquals(
                List.of(7), batch.digits().stream().map(Batch.Sample::label).toList());
    }
}
