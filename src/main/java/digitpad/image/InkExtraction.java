package digitpad.image;

import digitpad.image.marks.DigitMarks;
import digitpad.image.marks.PrintedLines;
import digitpad.image.marks.Surroundings;
import digitpad.image.paper.BoxMean;
import digitpad.image.paper.ColorPicture;
import digitpad.image.paper.Contrast;
import digitpad.image.paper.FlatPaper;
import digitpad.image.paper.ImpulseFilter;
import digitpad.image.paper.InkAxis;
import digitpad.image.paper.Plane;
import digitpad.image.paper.Quantiles;
import digitpad.image.paper.ShadedPaper;
import digitpad.image.paper.Solid;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Separates the digit in a picture from its paper and everything around it. Paper becomes exactly 0. Otherwise a single
 * gray pixel in a corner would enlarge the digit's bounding box and shrink the digit.
 */
final class InkExtraction {
    /** The minimum contrast of ink, 0..1. Anything fainter is a shadow or the texture of a scanner's lid. */
    private static final double MIN_CONTRAST = 0.06;

    /** The same in a photograph, where paper has more texture. */
    private static final double MIN_PHOTO_CONTRAST = 0.09;

    /** The mean of 3x3 pixels of ink differs from paper by this many standard deviations of one pixel's noise. */
    private static final double MIN_MEAN_DEVIATIONS = 2.5;

    /** Ink must differ from paper by this many standard deviations of the paper's noise. */
    private static final double MIN_DEVIATIONS = 5;

    /** Values up to this count as paper in a drawing, 0..1; they come from rounding in the program that saved it. */
    private static final double CLEAN_FLOOR = 0.01;

    /** The same for JPEG files, which have compression artifacts around every edge. */
    private static final double LOSSY_FLOOR = 0.1;

    /** The same for photographs, whose blurred edges have all values between paper and ink. */
    private static final double PHOTO_FLOOR = 0.25;

    private static final Messages MESSAGES = Messages.of(InkExtraction.class);

    private final Plane gray;
    private final boolean lossy;

    private InkExtraction(Plane gray, boolean lossy) {
        this.gray = gray;
        this.lossy = lossy;
    }

    /**
     * Returns the digit's ink in a picture of packed 0xAARRGGBB pixels (not premultiplied), row by row.
     *
     * @param lossy whether the picture was compressed with loss, as in JPEG files
     * @return blank if there is no ink; at most {@link WorkingPicture#MAX_SIDE} pixels along the longer side
     * @throws UserException if the picture shows several things
     */
    static Coverage of(int width, int height, int[] argb, boolean lossy) {
        int[] cleaned = ImpulseFilter.clean(width, height, argb);
        Plane gray = InkAxis.project(ColorPicture.of(width, height, cleaned, WorkingPicture.MAX_SIDE));
        return new InkExtraction(gray, lossy || cleaned != argb).extract();
    }

    private Coverage extract() {
        Optional<Contrast> flat = FlatPaper.contrast(gray);
        if (flat.isEmpty()) {
            return coverage(shadedInk());
        }
        Optional<Solid> solid = Solid.in(flat.get().plane());
        if (solid.isPresent()) {
            float[] inside = shadedInk();
            if (solid.get().isPaperOf(inside)) {
                return coverage(inside);
            }
        }
        return coverage(ink(flat.get()));
    }

    private Coverage coverage(float[] ink) {
        return Coverage.of(gray.width(), gray.height(), ink);
    }

    private float[] shadedInk() {
        return ink(ShadedPaper.contrast(gray));
    }

    private float[] ink(Contrast contrast) {
        int width = gray.width();
        float[] ink = contrast.plane().values();
        boolean clean = contrast.isFlat();
        double strongest = strongest(contrast);
        double least = clean ? MIN_CONTRAST : Math.max(MIN_PHOTO_CONTRAST, MIN_MEAN_DEVIATIONS * contrast.noise());
        if (strongest < least) {
            return new float[ink.length];
        }
        double floor = clean ? lossy ? LOSSY_FLOOR : CLEAN_FLOOR : photoFloor(contrast, strongest);
        scale(ink, inkLevel(ink, strongest, clean ? 0.95 : 0.5), floor, !clean);
        PrintedLines.remove(gray.with(ink), clean ? 0.02f : 0.05f);
        Surroundings.remove(width, ink, clean ? 0.05f : 0);
        if (!DigitMarks.select(width, ink, lossy || !clean)) {
            throw new UserException(MESSAGES.get("image.several"));
        }
        if (clean) {
            EdgeSharpener.sharpen(width, ink);
        } else {
            EdgeSharpener.trim(width, ink);
        }
        return ink;
    }

    /** Returns the strongest contrast but for a few pixels. Means of 3x3 pixels have a third of the noise. */
    private static double strongest(Contrast contrast) {
        Plane plane = contrast.plane();
        return Quantiles.at(
                0.9998,
                contrast.isFlat() ? plane.values() : BoxMean.of(plane, 1).values());
    }

    private double photoFloor(Contrast contrast, double strongest) {
        double level = inkLevel(contrast.plane().values(), strongest, 0.5);
        return Math.min(0.45, Math.max(PHOTO_FLOOR, MIN_DEVIATIONS * contrast.noise() / level));
    }

    /** Returns the contrast of full ink: the quantile {@code share} of the pixels above half the strongest contrast. */
    private static double inkLevel(float[] ink, double strongest, double share) {
        float[] strong = new float[ink.length];
        int count = 0;
        for (float contrast : ink) {
            if (contrast > strongest / 2) {
                strong[count++] = contrast;
            }
        }
        return Quantiles.at(share, Arrays.copyOf(strong, count));
    }

    /**
     * Scales the ink so that {@code level} becomes 1, and sets values up to {@code floor} to 0. If {@code stretched},
     * the values between {@code floor} and {@code 1 - floor} are stretched to 0..1.
     */
    private static void scale(float[] ink, double level, double floor, boolean stretched) {
        for (int i = 0; i < ink.length; i++) {
            double share = ink[i] / level;
            double value = stretched ? (share - floor) / (1 - 2 * floor) : share;
            ink[i] = share <= floor ? 0 : (float) Math.min(1, value);
        }
    }
}
