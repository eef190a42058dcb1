package digitpad.ink;

/**
 * A canvas of pixels on which lines are drawn with a round pen. How much of a pixel is covered follows from the distance
 * of its middle to the line: a strip as wide as the pen, blurred over one pixel. Where lines cross, the greater coverage
 * counts, so a joint or a crossing is no darker than the line.
 */
final class InkRaster {
    private final int width;
    private final int height;
    private final float[] ink;
    private final double scale;
    private final double originX;
    private final double originY;

    /**
     * A canvas over ink that is already there.
     *
     * @param ink row by row, 0..1; drawn on in place
     * @param scale pixels per pad unit
     * @param originX what lies at the left border, in pad units
     * @param originY what lies at the top border, in pad units
     */
    InkRaster(int width, float[] ink, double scale, double originX, double originY) {
        this.width = width;
        this.height = ink.length / width;
        this.ink = ink;
        this.scale = scale;
        this.originX = originX;
        this.originY = originY;
    }

    /** Draws a line with a pen of {@code pen} pixels; one thinner than a pixel is drawn a pixel wide, so it shows. */
    void draw(Polyline line, double pen) {
        double radius = Math.max(1, pen) / 2;
        double x = (line.x(0) - originX) * scale;
        double y = (line.y(0) - originY) * scale;
        if (line.size() == 1) {
            drawPiece(x, y, x, y, radius);
        }
        for (int i = 1; i < line.size(); i++) {
            double toX = (line.x(i) - originX) * scale;
            double toY = (line.y(i) - originY) * scale;
            drawPiece(x, y, toX, toY, radius);
            x = toX;
            y = toY;
        }
    }

    private void drawPiece(double x0, double y0, double x1, double y1, double radius) {
        double reach = radius + 0.5;
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double perLength = length > 0 ? 1 / length : 0;
        double outside = reach * reach;
        double inside = (radius - 0.5) * (radius - 0.5);
        for (int row = top; row <= bottom; row++) {
            double py = row + 0.5 - y0;
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double along = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
                double ex = px - along * dx;
                double ey = py - along * dy;
                double squared = ex * ex + ey * ey;
                if (squared < outside) {
                    float covered = squared <= inside ? 1f : (float) Math.min(1, reach - Math.sqrt(squared));
                    int at = row * width + column;
                    ink[at] = Math.max(ink[at], covered);
                }
            }
        }
    }
}
