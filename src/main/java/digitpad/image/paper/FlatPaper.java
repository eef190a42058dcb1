package digitpad.image.paper;

import java.util.Arrays;
import java.util.Optional;

/** Paper of one exact gray value, as in drawings, screenshots and JPEG files of them. */
public final class FlatPaper {
    /** The border's width as a share of the picture's shorter side. */
    private static final double BORDER = 0.02;

    /** Values that differ by no more than half a gray level are the same. */
    private static final double TOLERANCE = 0.5 / 255;

    /** So much of the border has the paper's value, unless there is a frame. */
    private static final double MIN_BORDER_SHARE = 0.5;

    /** A value of the border that covers less than this share of the inner picture belongs to a frame. */
    private static final double MIN_INNER_SHARE = 0.1;

    /** Inside a frame, so much of the picture has the paper's value. Photographs have no value that frequent. */
    private static final double MIN_FRAMED_SHARE = 0.5;

    /** A frame is at most as wide as this share of the shorter side. */
    private static final double MAX_FRAME = 0.07;

    private static final int LEVELS = 256;

    private FlatPaper() {}

    /** Returns the contrast to the picture's paper; empty if the paper is not flat. */
    public static Optional<Contrast> contrast(Plane picture) {
        Optional<Double> level = level(picture);
        return level.map(paper -> {
            double darkest = Quantiles.at(0.0005, picture.values());
            double brightest = Quantiles.at(0.9995, picture.values());
            float sign = paper - darkest >= brightest - paper ? 1 : -1;
            float[] contrast = new float[picture.values().length];
            for (int i = 0; i < contrast.length; i++) {
                contrast[i] = (float) (sign * (paper - picture.values()[i]));
            }
            return new Contrast(picture.with(contrast), 0, true);
        });
    }

    private static Optional<Double> level(Plane picture) {
        int shorter = Math.min(picture.width(), picture.height());
        float[] border = picture.border((int) Math.max(1, Math.round(shorter * BORDER)));
        float[] inner = inner(picture, (int) (shorter * MAX_FRAME));
        double outside = Quantiles.median(border);
        if (share(border, outside) >= MIN_BORDER_SHARE && share(inner, outside) >= MIN_INNER_SHARE) {
            return Optional.of(outside);
        }
        double inside = mode(inner);
        return share(inner, inside) >= MIN_FRAMED_SHARE ? Optional.of(inside) : Optional.empty();
    }

    private static float[] inner(Plane picture, int margin) {
        float[] inner = new float[picture.values().length];
        int count = 0;
        for (int i = 0; i < inner.length; i++) {
            if (!picture.isNearBorder(i, margin)) {
                inner[count++] = picture.values()[i];
            }
        }
        return count == 0 ? picture.values() : Arrays.copyOf(inner, count);
    }

    private static double share(float[] values, double level) {
        int count = 0;
        for (float value : values) {
            if (Math.abs(value - level) <= TOLERANCE) {
                count++;
            }
        }
        return (double) count / values.length;
    }

    /** Returns the most frequent value. */
    private static double mode(float[] values) {
        int[] counts = new int[LEVELS];
        double[] sums = new double[LEVELS];
        for (float value : values) {
            int level = (int) Math.max(0, Math.min(LEVELS - 1, Math.round(value * (LEVELS - 1.0))));
            counts[level]++;
            sums[level] += value;
        }
        int best = 0;
        for (int level = 1; level < LEVELS; level++) {
            best = counts[level] > counts[best] ? level : best;
        }
        return sums[best] / counts[best];
    }
}
