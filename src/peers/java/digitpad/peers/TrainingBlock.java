package digitpad.peers;

/**
 * The result of a number of training steps, which is one line of the protocol between {@link PeerProcess} and
 * {@link BlockTrainer}.
 *
 * @param imagesPerSecond images trained on per second
 * @param loss mean cross-entropy of the batches, in nats
 */
record TrainingBlock(double imagesPerSecond, double loss) {
    /** Reads the line that {@link #toLine} returned. */
    static TrainingBlock ofLine(String line) {
        int space = line.indexOf(' ');
        return new TrainingBlock(
                Double.parseDouble(line.substring(0, space)), Double.parseDouble(line.substring(space + 1)));
    }

    /** Returns the values as one line. */
    String toLine() {
        return imagesPerSecond + " " + loss;
    }
}
