package digitpad.ink;

import digitpad.image.Coverage;

/** Draws a sheet as it looks on the pad, for saving it as a picture. */
public final class PadRenderer {
    /** How far the lines drawn may be from the smooth curve, in pixels. */
    private static final double TOLERANCE = 0.05;

    private PadRenderer() {}

    /**
     * The sheet as drawn, {@code side} by {@code side} pixels. What lies outside the pad is cut off.
     *
     * @throws IllegalArgumentException if the side is not positive
     */
    public static Coverage render(Sheet sheet, int side) {
        if (side <= 0) {
            throw new IllegalArgumentException("a picture of the pad needs a side above 0, not " + side);
        }
        float[] pixels = sheet.picture()
                .map(picture -> picture.paddedToSquare().scaledTo(side).toArray())
                .orElseGet(() -> new float[side * side]);
        double scale = side / Ink.PAD_SIZE;
        InkRaster raster = new InkRaster(side, pixels, scale, 0, 0);
        for (Stroke stroke : sheet.ink().strokes()) {
            raster.draw(Polyline.of(stroke, TOLERANCE / scale), stroke.width() * scale);
        }
        return Coverage.of(side, side, pixels);
    }
}
