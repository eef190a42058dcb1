package digitpad.ink;

/**
 * A pixel canvas that draws lines with a round pen. A pixel's coverage depends on the distance of its center from the
 * line, and falls from 1 to 0 over one pixel at the line's edge. Where lines meet or cross, the larger coverage counts,
 * so crossings are no darker than the lines.
 */
final class InkRaster {
    private final int width;
    private final int height;
    private final float[] ink;
    private final double scale;
    private final double originX;
    private final double originY;

    /**
     * Creates a canvas on existing ink.
     *
     * @param width pixels in a row
     * @param ink the canvas, row by row, 0..1; changed in place
     * @param scale pixels per pad unit
     * @param originX x coordinate of the left border, in pad units
     * @param originY y coordinate of the top border, in pad units
     */
    InkRaster(int width, float[] ink, double scale, double originX, double originY) {
        this.width = width;
        this.height = ink.length / width;
        this.ink = ink;
        this.scale = scale;
        this.originX = originX;
        this.originY = originY;
    }

    /** Draws a line with a pen {@code pen} pixels wide, but at least one pixel, so that thin lines are visible. */
    void draw(Polyline line, double pen) {
        double radius = Math.max(1, pen) / 2;
        double x = (line.x(0) - originX) * scale;
        double y = (line.y(0) - originY) * scale;
        if (line.size() == 1) {
            drawSegment(x, y, x, y, radius);
        }
        for (int i = 1; i < line.size(); i++) {
            double toX = (line.x(i) - originX) * scale;
            double toY = (line.y(i) - originY) * scale;
            drawSegment(x, y, toX, toY, radius);
            x = toX;
            y = toY;
        }
    }

    private void drawSegment(double x0, double y0, double x1, double y1, double radius) {
        double reach = radius + 0.5;
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double inverseLength = length > 0 ? 1 / length : 0;
        double outerSquared = reach * reach;
        double innerSquared = (radius - 0.5) * (radius - 0.5);
        for (int row = top; row <= bottom; row++) {
            double py = row + 0.5 - y0;
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double along = Math.max(0, Math.min(1, (px * dx + py * dy) * inverseLength));
                double ex = px - along * dx;
                double ey = py - along * dy;
                double squared = ex * ex + ey * ey;
                if (squared < outerSquared) {
                    float coverage = squared <= innerSquared ? 1f : (float) Math.min(1, reach - Math.sqrt(squared));
                    int at = row * width + column;
                    ink[at] = Math.max(ink[at], coverage);
                }
            }
        }
    }
}
