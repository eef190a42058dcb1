package digitpad.image.paper;

/**
 * Decides whether a bright area is a sheet of paper: nearly rectangular, with sharp edges, and with some dark marks
 * inside that do not fill it.
 */
final class SheetShape {
    /** A smaller sheet, as a share of the picture's area, is a label or a stain. */
    private static final double MIN_AREA = 0.05;

    /** The brightness of sheet and ground differs by this share of the picture's range. */
    private static final double MIN_DIFFERENCE = 0.4;

    /** So much of the sheet's edge is sharp; the edge of a spotlight is not. */
    private static final double MIN_SHARP = 0.7;

    /** A sharp edge has this share of the whole difference within a few pixels. */
    private static final double SHARP_DIFFERENCE = 0.5;

    private static final int SHARP_REACH = 3;

    /** So much of the smallest rectangle around it, at any angle, is covered by a sheet; an ellipse covers 0.785. */
    private static final double MIN_RECTANGULARITY = 0.84;

    /** Dark marks cover at least and at most these shares of a sheet. The hole of a light 0 covers more. */
    private static final double MIN_MARKS = 0.0008;

    private static final double MAX_MARKS = 0.4;

    private final Plane picture;
    private final Mask area;

    private SheetShape(Plane picture, Mask area) {
        this.picture = picture;
        this.area = area;
    }

    /**
     * Returns whether {@code area} is a sheet.
     *
     * @param threshold pixels with lower values are dark
     */
    static boolean isSheet(Plane picture, Mask area, float threshold) {
        return new SheetShape(picture, area).isSheet(threshold);
    }

    private boolean isSheet(float threshold) {
        float[] values = picture.values();
        int pixels = 0;
        int marks = 0;
        double inside = 0;
        double outside = 0;
        for (int i = 0; i < values.length; i++) {
            if (!area.contains(i)) {
                outside += values[i];
            } else {
                pixels++;
                marks += values[i] < threshold ? 1 : 0;
                inside += values[i] < threshold ? 0 : values[i];
            }
        }
        double difference = inside / Math.max(1, pixels - marks) - outside / Math.max(1, values.length - pixels);
        double range = Quantiles.at(0.99, values) - Quantiles.at(0.01, values);
        return pixels >= MIN_AREA * values.length
                && marks >= MIN_MARKS * pixels
                && marks <= MAX_MARKS * pixels
                && difference >= MIN_DIFFERENCE * range
                && hasSharpEdge(SHARP_DIFFERENCE * difference)
                && pixels >= MIN_RECTANGULARITY * SmallestRectangle.areaAround(area);
    }

    /** Returns whether the brightness changes by more than {@code difference} near most pixels of the edge. */
    private boolean hasSharpEdge(double difference) {
        Plane high = Morphology.dilate(picture, SHARP_REACH);
        Plane low = Morphology.erode(picture, SHARP_REACH);
        int edge = 0;
        int sharp = 0;
        for (int i = 0; i < area.size(); i++) {
            if (isOnEdge(i)) {
                edge++;
                sharp += high.values()[i] - low.values()[i] > difference ? 1 : 0;
            }
        }
        return sharp >= MIN_SHARP * edge;
    }

    /** Returns whether a pixel is inside next to one outside. The picture's border is no edge. */
    private boolean isOnEdge(int pixel) {
        return area.contains(pixel)
                && !picture.isNearBorder(pixel, 1)
                && !(area.contains(pixel - 1)
                        && area.contains(pixel + 1)
                        && area.contains(pixel - area.width())
                        && area.contains(pixel + area.width()));
    }
}
