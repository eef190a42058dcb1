package digitpad.dataset.formats;

import digitpad.dataset.LabeledImages;
import digitpad.dataset.MnistData;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes a test set where a dataset has none. The same images give the same test set, so that scores compare. */
final class HeldOutTestSet {
    /** MNIST's share: 10,000 of 70,000. */
    private static final int SHARE = 7;

    private static final int SEED = 1;
    private static final Messages TEXT = Messages.of(HeldOutTestSet.class);

    private HeldOutTestSet() {}

    /**
     * Holds out a seventh of the images, chosen at random, but at least one.
     *
     * @throws UserException if there are fewer than 3 images, so that too few would be left for training
     */
    static MnistData of(LabeledImages images, Path location, String name) {
        if (images.count() < 3) {
            throw new UserException(TEXT.get("test.few", location, images.count()));
        }
        LabeledImages shuffled = shuffled(images);
        int held = Math.max(1, images.count() / SHARE);
        return new MnistData(
                shuffled.range(held, images.count()),
                shuffled.range(0, held),
                location,
                name,
                List.of(TEXT.get("test.held", held, images.count())));
    }

    /** Returns the images in an order that is always the same, but not sorted by digit. */
    static LabeledImages shuffled(LabeledImages images) {
        int[] order = IntStream.range(0, images.count()).toArray();
        Random random = new Random(SEED);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int index = order[i];
            order[i] = order[other];
            order[other] = index;
        }
        return images.pick(order);
    }
}
