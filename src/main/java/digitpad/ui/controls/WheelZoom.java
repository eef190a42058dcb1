package digitpad.ui.controls;

import javafx.scene.input.ScrollEvent;

/** What turning the wheel means where it zooms; the same everywhere. */
public final class WheelZoom {
    /** What one click of a wheel, and one press of a key, zooms by. */
    public static final double STEP_FACTOR = 1.25;

    /** How far a click of a wheel scrolls, in pixels; a touchpad tells of many smaller ways. */
    private static final double WHEEL_CLICK = 40;

    private WheelZoom() {}

    /** How much nearer a turn of the wheel brings what is looked at: over 1 when turned away, below when back. */
    public static double factor(ScrollEvent event) {
        return Math.pow(STEP_FACTOR, event.getDeltaY() / WHEEL_CLICK);
    }
}
