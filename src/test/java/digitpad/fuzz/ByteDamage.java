package digitpad.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes as disks, transfers and attackers do. */
final class ByteDamage {
    private static final int MAX_CHANGES = 4;
    private static final int MAX_FLIPS = 8;
    /** Most headers end before this position, and damage there reaches more of a reader's code. */
    private static final int HEADER_BYTES = 128;

    private static final int MAX_BLANKS = 1 << 12;
    private static final int MAX_REPEATS = 64;
    /** The limits of signed and unsigned lengths, and values beside them. */
    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        Byte.MAX_VALUE,
        Byte.MIN_VALUE,
        0xFF,
        Short.MAX_VALUE,
        0xFFFF,
        0x10000,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE - 8,
        Integer.MIN_VALUE,
        0xFFFFFFFFL,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private static final List<Damage> CHANGES = List.of(
            ByteDamage::truncate,
            ByteDamage::flipBits,
            ByteDamage::flipBits,
            ByteDamage::setLength,
            ByteDamage::setLength,
            ByteDamage::setLength,
            ByteDamage::delete,
            ByteDamage::repeat,
            ByteDamage::splice,
            ByteDamage::insertBlanks);

    private ByteDamage() {}

    /** Returns a copy with one to four changes. */
    static byte[] apply(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int changes = 1 + random.nextInt(MAX_CHANGES);
        for (int i = 0; i < changes; i++) {
            damaged = CHANGES.get(random.nextInt(CHANGES.size())).apply(damaged, random);
        }
        return damaged;
    }

    private static byte[] truncate(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, position(bytes, random));
    }

    private static byte[] flipBits(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        int flips = bytes.length == 0 ? 0 : 1 + random.nextInt(MAX_FLIPS);
        for (int i = 0; i < flips; i++) {
            flipped[position(bytes, random)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    /** Overwrites one, two, four or eight bytes, where a length may be, with an extreme number. */
    private static byte[] setLength(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        long value = EXTREMES[random.nextInt(EXTREMES.length)];
        ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int width = 1 << random.nextInt(4);
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES).order(order).putLong(0, value);
        int offset = order == ByteOrder.BIG_ENDIAN ? Long.BYTES - width : 0;
        int position = position(bytes, random);
        System.arraycopy(number.array(), offset, changed, position, Math.min(width, bytes.length - position));
        return changed;
    }

    private static byte[] delete(byte[] bytes, Random random) {
        int from = position(bytes, random);
        int to = from + length(bytes.length - from, random);
        return join(bytes, from, new byte[0], to);
    }

    private static byte[] repeat(byte[] bytes, Random random) {
        int from = position(bytes, random);
        byte[] block = Arrays.copyOfRange(bytes, from, from + length(Math.min(1 << 10, bytes.length - from), random));
        int times = 1 + random.nextInt(MAX_REPEATS);
        byte[] repeated = new byte[block.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(block, 0, repeated, i * block.length, block.length);
        }
        return join(bytes, from, repeated, from);
    }

    /** Overwrites one block with another. */
    private static byte[] splice(byte[] bytes, Random random) {
        byte[] spliced = bytes.clone();
        int from = position(bytes, random);
        int to = position(bytes, random);
        int length = length(bytes.length - Math.max(from, to), random);
        System.arraycopy(bytes, from, spliced, to, length);
        return spliced;
    }

    private static byte[] insertBlanks(byte[] bytes, Random random) {
        byte[] blanks = new byte[random.nextInt(MAX_BLANKS)];
        Arrays.fill(blanks, (byte) (random.nextBoolean() ? ' ' : 0));
        int at = position(bytes, random);
        return join(bytes, at, blanks, at);
    }

    /** Returns a position in the bytes, half of the time in the header; 0 if there are no bytes. */
    private static int position(byte[] bytes, Random random) {
        int end = random.nextBoolean() ? Math.min(HEADER_BYTES, bytes.length) : bytes.length;
        return end == 0 ? 0 : random.nextInt(end);
    }

    /** Returns a length up to {@code max}, half of the time a short one. */
    private static int length(int max, Random random) {
        return random.nextInt(1 + (random.nextBoolean() ? Math.min(16, max) : max));
    }

    /** Returns the bytes before {@code end}, {@code middle}, and the bytes from {@code start} on. */
    private static byte[] join(byte[] bytes, int end, byte[] middle, int start) {
        byte[] joined = Arrays.copyOf(bytes, end + middle.length + bytes.length - start);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, start, joined, end + middle.length, bytes.length - start);
        return joined;
    }
}
