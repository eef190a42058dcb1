package digitpad.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.SampleData;
import digitpad.image.DigitImage;
import digitpad.mnist.LabeledImages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.indexing.NDArrayIndex;

class BatchFeedTest {
    private final LabeledImages images = SampleData.inMemory().training();

    /** 7 leaves a rest at the end of an epoch; 500 is more than there are images. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void eachBatchHoldsTheImagesAndLabelsItSaysAndNothingOfTheOneBefore(int batch) {
        try (BatchFeed feed = new BatchFeed(images, batch, 5)) {
            for (int step = 0; step < 3; step++) {
                feed.next();
                int[] indices = feed.indices();
                assertEquals(batch, indices.length);
                assertArrayEquals(
                        new long[] {batch, 1, DigitImage.SIZE, DigitImage.SIZE},
                        feed.input().shape());
                assertArrayEquals(new long[] {batch, 10}, feed.labels().shape());
                for (int i = 0; i < batch; i++) {
                    assertArrayEquals(
                            images.image(indices[i]).toArray(),
                            feed.input()
                                    .get(NDArrayIndex.point(i))
                                    .dup('c')
                                    .data()
                                    .asFloat());
                    float[] target = new float[10];
                    target[images.label(indices[i])] = 1;
                    assertArrayEquals(
                            target, feed.labels().getRow(i).dup('c').data().asFloat());
                }
            }
        }
    }
}
