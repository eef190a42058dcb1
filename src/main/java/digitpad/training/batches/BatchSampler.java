package digitpad.training.batches;

import java.util.Random;

/**
 * Chooses the images of each batch: each epoch in a new random order. A batch at the end of an epoch is filled up from
 * the next one, as in TensorFlow's tutorial reader. So all batches are full and every epoch has all images.
 */
final class BatchSampler {
    private final int[] order;
    private final Random random;
    private int position;

    /** Creates a sampler of {@code images} images, at least 1. The same seed gives the same batches. */
    BatchSampler(int images, long seed) {
        order = new int[images];
        for (int i = 0; i < images; i++) {
            order[i] = i;
        }
        random = new Random(seed);
        shuffle();
    }

    /** Returns the indices of the next {@code size} images. */
    int[] next(int size) {
        int[] batch = new int[size];
        for (int i = 0; i < size; i++) {
            if (position == order.length) {
                shuffle();
            }
            batch[i] = order[position++];
        }
        return batch;
    }

    /** Skips {@code size} images, as if they had been in a batch. */
    void skip(int size) {
        int left = size;
        while (left > 0) {
            if (position == order.length) {
                shuffle();
            }
            int now = Math.min(left, order.length - position);
            position += now;
            left -= now;
        }
    }

    /** Fisher–Yates shuffle. */
    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        position = 0;
    }
}
