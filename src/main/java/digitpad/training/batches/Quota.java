package digitpad.training.batches;

/**
 * Decides how many samples of each batch are of one kind if its share of a batch is not a whole number. The remainder
 * is carried over to the next batch, so the share holds on average, even for small batches.
 */
final class Quota {
    private final double share;
    private double due;

    /** {@code share} is the fraction of all samples, 0..1. */
    Quota(double share) {
        this.share = share;
    }

    /** Returns how many of the next batch's {@code size} samples are of this kind, at most {@code room}. */
    int next(int size, int room) {
        due += share * size;
        // Rounding keeps the error at half a sample; what exceeds the room is carried over.
        int count = (int) Math.min(room, Math.round(due));
        due -= count;
        return count;
    }
}
