package digitpad.ink;

import digitpad.image.Coverage;

/** Draws a sheet as it looks on the pad, for saving it as a picture. */
public final class PadRenderer {
    private PadRenderer() {}

    /** The sheet as drawn, {@code side} by {@code side} pixels. */
    public static Coverage render(Sheet sheet, int side) {
        throw new UnsupportedOperationException();
    }
}
