package digitpad.training.batches;

/**
 * How many samples of each batch are of one kind, where its share of a batch is no whole number: what one batch could
 * not take is due in the next, so that the share holds in the mean, however small the batches.
 */
final class Quota {
    private final double share;
    private double due;

    /** {@code share} of all samples, 0..1. */
    Quota(double share) {
        this.share = share;
    }

    /** How many of the next batch's {@code size} samples are of the kind; {@code room} at most. */
    int next(int size, int room) {
        due += share * size;
        // Half a sample too many or too few, and never more for long.
        int count = (int) Math.min(room, Math.round(due));
        due -= count;
        return count;
    }
}
