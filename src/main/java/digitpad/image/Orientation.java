package digitpad.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** How a viewer turns and mirrors the stored pixels of a picture: the values 1 to 8 of Exif's tag Orientation. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    ROTATED_180(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    ROTATED_90(true, false, true),
    TRANSVERSED(true, true, true),
    ROTATED_270(true, true, false);

    private static final short LITTLE_ENDIAN = 0x4949;
    private static final short BIG_ENDIAN = 0x4D4D;
    private static final short TIFF = 42;
    private static final int DIRECTORY_OFFSET = 4;
    private static final int ENTRY_BYTES = 12;
    private static final short TAG = 0x0112;
    private static final short TYPE_SHORT = 3;

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    /**
     * The stored column and row of a shown pixel.
     *
     * @param swapped whether shown rows are stored columns
     * @param fromRight whether stored columns count from the right
     * @param fromBottom whether stored rows count from the bottom
     */
    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /**
     * Returns the orientation in an Exif block, which is a TIFF file with one entry of 12 bytes for each tag. A block
     * that is damaged or without orientation means upright, as in viewers.
     */
    static Orientation ofExif(byte[] exif) {
        try {
            return find(ByteBuffer.wrap(exif)).orElse(UPRIGHT);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Optional<Orientation> find(ByteBuffer exif) {
        short byteOrder = exif.getShort();
        if (byteOrder != LITTLE_ENDIAN && byteOrder != BIG_ENDIAN) {
            return Optional.empty();
        }
        exif.order(byteOrder == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (exif.getShort() != TIFF) {
            return Optional.empty();
        }
        int directory = exif.getInt(DIRECTORY_OFFSET);
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY_BYTES;
            if (exif.getShort(entry) == TAG && exif.getShort(entry + 2) == TYPE_SHORT) {
                int value = Short.toUnsignedInt(exif.getShort(entry + 8));
                return value >= 1 && value <= values().length ? Optional.of(values()[value - 1]) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns the image as a viewer shows it. */
    ArgbImage apply(ArgbImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapped ? stored.height() : stored.width();
        int height = swapped ? stored.width() : stored.height();
        int[] shown = new int[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int x = swapped ? row : column;
                int y = swapped ? column : row;
                int storedColumn = fromRight ? stored.width() - 1 - x : x;
                int storedRow = fromBottom ? stored.height() - 1 - y : y;
                shown[row * width + column] = stored.argb()[storedRow * stored.width() + storedColumn];
            }
        }
        return new ArgbImage(width, height, shown);
    }
}
