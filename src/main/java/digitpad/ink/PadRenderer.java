package digitpad.ink;

import digitpad.image.Coverage;

/** Renders a sheet as it looks on the pad, to save it as a picture. */
public final class PadRenderer {
    /** The maximum deviation of the lines from the smooth curve, in pixels. */
    private static final double TOLERANCE = 0.05;

    private PadRenderer() {}

    /**
     * Returns the sheet as drawn, {@code side} by {@code side} pixels. Ink outside the pad is cut off.
     *
     * @throws IllegalArgumentException if the side is not positive
     */
    public static Coverage render(Sheet sheet, int side) {
        if (side <= 0) {
            throw new IllegalArgumentException("the side must be above 0, but is " + side);
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
