package digitpad.ui.controls;

import javafx.scene.canvas.GraphicsContext;

/**
 * A rectangle of whole pixels of a canvas, to clip to. Where there is no graphics card, JavaFX takes up to a hundred
 * milliseconds for any other clip, also for one with negative coordinates, because it then blends the whole canvas.
 *
 * @param x of the left edge, a whole number, at least 0
 * @param y of the top edge, a whole number, at least 0
 * @param width a whole number, at least 0
 * @param height a whole number, at least 0
 */
public record CanvasClip(double x, double y, double width, double height) {
    /** Returns the part of a rectangle that is right of and below the canvas's origin, with rounded edges. */
    public static CanvasClip between(double left, double top, double right, double bottom) {
        double x = Math.max(0, Math.rint(left));
        double y = Math.max(0, Math.rint(top));
        return new CanvasClip(x, y, Math.max(0, Math.rint(right) - x), Math.max(0, Math.rint(bottom) - y));
    }

    /** Clips to this rectangle until the state of {@code graphics} is restored. */
    public void applyTo(GraphicsContext graphics) {
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
    }
}
