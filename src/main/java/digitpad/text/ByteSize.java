package digitpad.text;

/** Formats sizes of files, in the same way everywhere. */
public final class ByteSize {
    private static final Messages TEXT = Messages.of(ByteSize.class);
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000_000_000;
    /** From this many units on, a decimal would be too fine. */
    private static final double WHOLE = 10;

    private ByteSize() {}

    /** Formats a number of bytes in decimal units, such as "1.2 GB". */
    public static String of(long bytes) {
        if (bytes < KILOBYTE) {
            return TEXT.get("size.bytes", bytes);
        }
        if (bytes < MEGABYTE) {
            return TEXT.get("size.kilobytes", Math.min(KILOBYTE - 1, Math.round(bytes / (double) KILOBYTE)));
        }
        return bytes < GIGABYTE
                ? TEXT.get("size.megabytes", rounded(bytes / (double) MEGABYTE))
                : TEXT.get("size.gigabytes", rounded(bytes / (double) GIGABYTE));
    }

    private static double rounded(double units) {
        return units < WHOLE ? Math.round(units * 10) / 10.0 : Math.round(units);
    }
}
