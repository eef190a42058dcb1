package digitpad.ui.train;

/**
 * Thins a curve out to what a screen can show: of all points that fall into one column of pixels, the first, the lowest,
 * the highest and the last are kept, in their order, so that no peak is lost and lines meet where they should.
 */
final class Decimator {
    private Decimator() {}

    /** Takes the points that are left. */
    @FunctionalInterface
    interface Sink {
        void point(double x, double y);
    }

    /**
     * Hands out the points of {@code curve} that matter where x from {@code 0} to {@code maxX} is {@code columns} pixels
     * wide: at most four for each column.
     */
    static void thin(Curve curve, double maxX, int columns, Sink sink) {
        int from = 0;
        while (from < curve.size()) {
            int column = column(curve.x(from), maxX, columns);
            int lowest = from;
            int highest = from;
            int end = from;
            while (end < curve.size() && column(curve.x(end), maxX, columns) == column) {
                lowest = curve.y(end) < curve.y(lowest) ? end : lowest;
                highest = curve.y(end) > curve.y(highest) ? end : highest;
                end++;
            }
            int last = end - 1;
            int sooner = Math.min(lowest, highest);
            int later = Math.max(lowest, highest);
            emit(curve, from, sink);
            if (sooner != from) {
                emit(curve, sooner, sink);
            }
            if (later != sooner && later != from) {
                emit(curve, later, sink);
            }
            if (last != later && last != from) {
                emit(curve, last, sink);
            }
            from = end;
        }
    }

    private static void emit(Curve curve, int index, Sink sink) {
        sink.point(curve.x(index), curve.y(index));
    }

    private static int column(double x, double maxX, int columns) {
        return (int) Math.floor(x / maxX * columns);
    }
}
