package digitpad.image.paper;

/**
 * Paper whose brightness varies: photographs and scans, with uneven light, hard shadows, or a desk around the sheet.
 *
 * <p>The paper's brightness at a pixel is that of a morphological closing (for dark ink; an opening for light ink).
 * Strokes are narrower than its square and vanish, while everything wider keeps its value and its edges. So no shape of
 * light or shadow has to be assumed.
 */
public final class ShadedPaper {
    /**
     * Strokes are narrower than twice this share of the longer side. A digit written with a thick marker that fills the
     * picture has strokes of about a quarter of its height.
     */
    private static final double REACH = 0.14;

    /** Ink in the dark is compared with at least this share of the brightest paper, so that noise there stays small. */
    private static final float MIN_LIGHT = 0.12f;

    private ShadedPaper() {}

    /** Returns the contrast of a picture, with dark or light ink, whichever it has. */
    public static Contrast contrast(Plane wholePicture) {
        Plane picture = Sheet.cutOut(wholePicture).orElse(wholePicture);
        int reach = (int) Math.max(2, Math.round(REACH * picture.longerSide()));
        Plane smooth = BoxMean.of(picture, 1);
        return Polarity.isDark(smooth)
                ? darkInk(picture, smooth, Morphology.close(smooth, reach))
                : lightInk(picture, smooth, Morphology.open(smooth, reach));
    }

    private static Contrast darkInk(Plane picture, Plane smooth, Plane paper) {
        float bias = medianDifference(paper, smooth);
        float[] contrast = new float[paper.values().length];
        float brightest = Quantiles.at(0.98, paper.values());
        for (int i = 0; i < contrast.length; i++) {
            float level = paper.values()[i] - bias;
            contrast[i] = (level - picture.values()[i]) / light(level, brightest);
        }
        float usual = light(Quantiles.median(paper.values()), brightest);
        return new Contrast(picture.with(contrast), NoiseEstimate.of(picture) / usual, false);
    }

    /** Returns by how much light ink is brighter. Light ink on dark paper is not relative to the paper's brightness. */
    private static Contrast lightInk(Plane picture, Plane smooth, Plane paper) {
        float bias = medianDifference(smooth, paper);
        float[] contrast = new float[paper.values().length];
        for (int i = 0; i < contrast.length; i++) {
            contrast[i] = picture.values()[i] - paper.values()[i] - bias;
        }
        return new Contrast(picture.with(contrast), NoiseEstimate.of(picture), false);
    }

    /** Returns the light to which the contrast of dark ink is relative: poorly lit ink differs less from its paper. */
    private static float light(float paper, float brightest) {
        return Math.max(Math.max(paper, MIN_LIGHT * brightest), 0.02f);
    }

    /** Returns by how much the filter deviates from the paper, because it follows the extremes of noise. */
    private static float medianDifference(Plane above, Plane below) {
        float[] differences = new float[above.values().length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = above.values()[i] - below.values()[i];
        }
        return Quantiles.median(differences);
    }
}
