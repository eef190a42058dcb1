package digitpad.training.cost;

import digitpad.network.Shape;

/** The memory layout of maps: engines compute blocks of maps, and fill the last block with zeros. */
final class Blocks {
    /** Maps of a block, as with AVX-512. */
    static final int MAPS = 16;

    private Blocks() {}

    /** Returns the number of maps with those that fill the last block. */
    static int maps(int maps) {
        return (maps + MAPS - 1) / MAPS * MAPS;
    }

    /** Returns the number of values of all blocks. Units and single maps are not stored in blocks. */
    static long values(Shape shape) {
        return shape.isUnits() || shape.maps() == 1 ? shape.size() : (long) maps(shape.maps()) * shape.area();
    }
}
