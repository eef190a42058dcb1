package digitpad.ui.controls;

import javafx.scene.input.ScrollEvent;

/** Converts mouse wheel scrolling to zoom factors, the same for all views that zoom. */
public final class WheelZoom {
    /** The zoom factor of one wheel click or one key press. */
    public static final double STEP_FACTOR = 1.25;

    /** The scroll distance of one wheel click, in pixels. Touchpads report many smaller distances. */
    private static final double PIXELS_PER_CLICK = 40;

    private WheelZoom() {}

    /** Returns the zoom factor of a scroll event: above 1 to zoom in (wheel turned up), below 1 to zoom out. */
    public static double factor(ScrollEvent event) {
        return Math.pow(STEP_FACTOR, event.getDeltaY() / PIXELS_PER_CLICK);
    }
}
