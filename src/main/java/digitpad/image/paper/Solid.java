package digitpad.image.paper;

import java.util.Optional;

/**
 * Areas that differ from the paper and are too wide for strokes: the paper may be only a part of the picture, such as a
 * desk around a sheet, or the lit side of a shadow's edge.
 */
public final class Solid {
    /** Half the width of an area that is wider than strokes, as a share of the picture's longer side. */
    private static final double REACH = 0.14;

    /** Pixels with more than this share of the strongest contrast differ from the paper. */
    private static final double MIN_CONTRAST = 0.15;

    /** An area with this share of the picture's circumference is no drawn thing, but a shadow or the desk. */
    private static final double MIN_BORDER_SHARE = 0.1;

    private final Plane area;

    private Solid(Plane area) {
        this.area = area;
    }

    /** Returns the wide areas in the contrast to a picture's paper; empty if there are none. */
    public static Optional<Solid> in(Plane contrast) {
        double least = MIN_CONTRAST * Quantiles.at(0.9998, contrast.values());
        float[] differs = new float[contrast.values().length];
        for (int i = 0; i < differs.length; i++) {
            differs[i] = contrast.values()[i] > least && least > 0 ? 1 : 0;
        }
        int reach = (int) Math.max(2, Math.round(REACH * contrast.longerSide()));
        Plane core = Morphology.erode(contrast.with(differs), reach);
        for (float value : core.values()) {
            if (value > 0) {
                return Optional.of(new Solid(Morphology.dilate(core, reach)));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether ink that was found without assuming one paper for the whole picture is more plausible than the
     * solid area itself: the area reaches the border, or the ink lies inside of it.
     */
    public boolean isPaperOf(float[] ink) {
        int width = area.width();
        int height = area.height();
        int borderPixels = 0;
        int inkPixels = 0;
        int inside = 0;
        Plane core = Morphology.erode(area, 2);
        for (int i = 0; i < ink.length; i++) {
            borderPixels += area.values()[i] > 0 && area.isNearBorder(i, 1) ? 1 : 0;
            inkPixels += ink[i] > 0 ? 1 : 0;
            inside += ink[i] > 0 && core.values()[i] > 0 ? 1 : 0;
        }
        return inkPixels > 0 && (borderPixels >= MIN_BORDER_SHARE * 2 * (width + height) || inside == inkPixels);
    }
}
