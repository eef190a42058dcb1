package digitpad.training.batches;

import java.util.Random;

/**
 * Which images each batch holds: every epoch in a new random order, and a batch that reaches the end of one is filled
 * up from the next, as TensorFlow's tutorial reader did. All batches are full, and no image is left out of an epoch.
 */
final class BatchSampler {
    private final int[] order;
    private final Random random;
    private int position;

    /** A sampler of {@code images} images, at least 1; the same seed gives the same batches. */
    BatchSampler(int images, long seed) {
        order = new int[images];
        for (int i = 0; i < images; i++) {
            order[i] = i;
        }
        random = new Random(seed);
        shuffle();
    }

    /** The indices of the next {@code size} images. */
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

    /** Leaves {@code size} images out, as if they had been in a batch. */
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

    /** Fisher and Yates. */
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
