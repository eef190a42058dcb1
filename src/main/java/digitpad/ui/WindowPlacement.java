package digitpad.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Rectangle2D;

/**
 * The size and place of the window, in pixels before scaling.
 *
 * @param x the left edge; of a maximized window, all four are those from before it was maximized
 * @param y the top edge
 */
public record WindowPlacement(double x, double y, double width, double height, boolean maximized) {
    /** The smallest useful width; a smaller screen makes the window smaller. */
    static final double MIN_WIDTH = 800;

    static final double MIN_HEIGHT = 520;

    private static final double DEFAULT_WIDTH = 1200;
    private static final double DEFAULT_HEIGHT = 760;

    /** The part of the title bar that has to be on a screen, so that the user can move the window. */
    private static final double GRIP_WIDTH = 100;

    private static final double GRIP_HEIGHT = 24;

    /** Returns the placement of the first start: of the default size, in the center of a screen. */
    static WindowPlacement initial(Rectangle2D screen) {
        return centered(DEFAULT_WIDTH, DEFAULT_HEIGHT, screen, false);
    }

    /**
     * Returns this placement, changed as far as needed for the whole window to be on one of the screens. A window that
     * is on none of them any more keeps its size and goes to the center of the first.
     *
     * @param screens the areas of the screens without task bars, the primary one first
     */
    WindowPlacement within(List<Rectangle2D> screens) {
        Rectangle2D primary = screens.get(0);
        if (!DoubleStream.of(x, y, width, height).allMatch(Double::isFinite)) {
            return initial(primary);
        }
        return screens.stream()
                .filter(this::isReachableOn)
                .max(Comparator.comparingDouble(this::sharedArea))
                .map(this::movedInto)
                .orElseGet(() -> centered(width, height, primary, maximized));
    }

    /** Returns the smallest size of a window on a screen. */
    static double minWidth(Rectangle2D screen) {
        return Math.min(MIN_WIDTH, screen.getWidth());
    }

    /** Returns the smallest height of a window on a screen. */
    static double minHeight(Rectangle2D screen) {
        return Math.min(MIN_HEIGHT, screen.getHeight());
    }

    private static WindowPlacement centered(double width, double height, Rectangle2D screen, boolean maximized) {
        double fittingWidth = clamp(width, minWidth(screen), screen.getWidth());
        double fittingHeight = clamp(height, minHeight(screen), screen.getHeight());
        return new WindowPlacement(
                Math.floor(screen.getMinX() + (screen.getWidth() - fittingWidth) / 2),
                Math.floor(screen.getMinY() + (screen.getHeight() - fittingHeight) / 2),
                fittingWidth,
                fittingHeight,
                maximized);
    }

    private WindowPlacement movedInto(Rectangle2D screen) {
        double fittingWidth = clamp(width, minWidth(screen), screen.getWidth());
        double fittingHeight = clamp(height, minHeight(screen), screen.getHeight());
        return new WindowPlacement(
                clamp(x, screen.getMinX(), screen.getMaxX() - fittingWidth),
                clamp(y, screen.getMinY(), screen.getMaxY() - fittingHeight),
                fittingWidth,
                fittingHeight,
                maximized);
    }

    private boolean isReachableOn(Rectangle2D screen) {
        double gripWidth = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double gripHeight = screen.getMaxY() - Math.max(y, screen.getMinY());
        // A window manager may place the title bar above the work area by its own height.
        boolean belowTop = y + GRIP_HEIGHT >= screen.getMinY();
        return gripWidth >= GRIP_WIDTH && gripHeight >= GRIP_HEIGHT && belowTop;
    }

    private double sharedArea(Rectangle2D screen) {
        double sharedWidth = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double sharedHeight = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return sharedWidth * sharedHeight;
    }

    private static double clamp(double value, double min, double max) {
        return Math.max(min, Math.min(max, value));
    }
}
