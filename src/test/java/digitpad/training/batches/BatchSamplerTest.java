package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchSamplerTest {
    @Property
    void everyEpoch_holdsEveryImageOnce(
            @ForAll @IntRange(min = 1, max = 200) int images,
            @ForAll @IntRange(min = 1, max = 60) int batch,
            @ForAll long seed) {
        BatchSampler sampler = new BatchSampler(images, seed);
        int batches = 2 * images / batch + 2;
        int[] drawn = new int[batches * batch];
        for (int i = 0; i < batches; i++) {
            System.arraycopy(sampler.next(batch), 0, drawn, i * batch, batch);
        }
        for (int epoch = 0; (epoch + 1) * images <= drawn.length; epoch++) {
            int[] seen = Arrays.copyOfRange(drawn, epoch * images, (epoch + 1) * images);
            Arrays.sort(seen);
            for (int i = 0; i < images; i++) {
                assertEquals(i, seen[i]);
            }
        }
    }

    @Test
    void epochs_haveDifferentOrders() {
        BatchSampler sampler = new BatchSampler(100, 1);
        assertFalse(Arrays.equals(sampler.next(100), sampler.next(100)));
    }

    @Test
    void seed_determinesOrder() {
        assertArrayEquals(new BatchSampler(100, 7).next(150), new BatchSampler(100, 7).next(150));
        assertFalse(Arrays.equals(new BatchSampler(100, 7).next(100), new BatchSampler(100, 8).next(100)));
    }
}
