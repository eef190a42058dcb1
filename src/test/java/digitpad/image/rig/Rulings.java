package digitpad.image.rig;

/** Printed lines: rules, squares, frames and cells. */
final class Rulings {
    private Rulings() {}

    /** Draws parallel lines. {@code tilt} is in degrees. */
    static Mask lines(
            int width, int height, double spacing, double offset, double thickness, double tilt, boolean vertical) {
        Mask mask = new Mask(width, height);
        double rise = Math.tan(Math.toRadians(tilt));
        int length = vertical ? height : width;
        int span = vertical ? width : height;
        for (double at = offset - 2 * spacing; at < span + 2 * spacing; at += spacing) {
            double end = at + rise * length;
            if (vertical) {
                mask.line(at, 0, end, height, thickness);
            } else {
                mask.line(0, at, width, end, thickness);
            }
        }
        return mask;
    }

    static Mask squares(int width, int height, double spacing, double offset, double thickness, double tilt) {
        Mask mask = lines(width, height, spacing, offset, thickness, tilt, false);
        mask.add(lines(width, height, spacing, offset / 2, thickness, -tilt, true), 0, 0);
        return mask;
    }

    /** Draws a frame along the border; sides whose thickness is 0 are left out. */
    static Mask frame(int width, int height, int left, int top, int right, int bottom) {
        Mask mask = new Mask(width, height);
        mask.rectangle(0, 0, left, height);
        mask.rectangle(width - right, 0, right, height);
        mask.rectangle(0, 0, width, top);
        mask.rectangle(0, height - bottom, width, bottom);
        return mask;
    }

    /** Draws the four lines of a cell, which may extend beyond its corners, and are not quite straight. */
    static Mask cell(int width, int height, Draws draws, double inset, double thickness, double overshoot) {
        Mask mask = new Mask(width, height);
        double side = Math.min(width, height);
        double left = inset * side * draws.between(0.7, 1.3);
        double right = width - inset * side * draws.between(0.7, 1.3);
        double top = inset * side * draws.between(0.7, 1.3);
        double bottom = height - inset * side * draws.between(0.7, 1.3);
        double beyond = overshoot * side;
        double lean = 0.01 * side;
        mask.line(left - beyond, top, right + beyond, top + lean * draws.between(-1, 1), thickness);
        mask.line(left - beyond, bottom, right + beyond, bottom + lean * draws.between(-1, 1), thickness);
        mask.line(left, top - beyond, left + lean * draws.between(-1, 1), bottom + beyond, thickness);
        mask.line(right, top - beyond, right + lean * draws.between(-1, 1), bottom + beyond, thickness);
        return mask;
    }
}
