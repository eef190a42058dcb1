package digitpad.peers;

import java.util.List;

/**
 * What one program achieved with one batch size.
 *
 * @param name of the program
 * @param firstLoss mean loss of the first block, which warms up
 * @param blocks the measured blocks, at least one
 */
record PeerResult(String name, double firstLoss, List<TrainingBlock> blocks) {
    /** A network that always answers the same has a loss of at least ln 10 = 2.3 nats. */
    private static final double LEARNED_LOSS = 1;

    PeerResult {
        blocks = List.copyOf(blocks);
    }

    /** Returns the images per second of all blocks. */
    Distribution rates() {
        return Distribution.of(
                blocks.stream().mapToDouble(TrainingBlock::imagesPerSecond).toArray());
    }

    /** Returns the ratios of this program's rate to another's, block by block. */
    Distribution ratiosTo(PeerResult other) {
        double[] ratios = new double[blocks.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = blocks.get(i).imagesPerSecond() / other.blocks.get(i).imagesPerSecond();
        }
        return Distribution.of(ratios);
    }

    /** Returns the mean loss of the last block. */
    double lastLoss() {
        return blocks.get(blocks.size() - 1).loss();
    }

    /** Returns whether the network has learned to read digits. */
    boolean hasLearned() {
        return lastLoss() < LEARNED_LOSS;
    }
}
