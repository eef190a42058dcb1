package digitpad.ui.train.plot;

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
     * Hands out the points of {@code curve} that matter where the span is {@code columns} pixels wide: at most four for
     * each column, and one beyond either end, so that lines run on to the edges.
     */
    static void thin(Curve curve, Span span, int columns, Sink sink) {
        int from = Math.max(0, curve.last(span.from()));
        int beyond = Math.min(curve.size(), curve.last(span.to()) + 2);
        while (from < beyond) {
            long column = column(curve.x(from), span, columns);
            int lowest = from;
            int highest = from;
            int end = from;
            while (end < beyond && column(curve.x(end), span, columns) == column) {
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

    private static long column(double x, Span span, int columns) {
        return (long) Math.floor((x - span.from()) / span.length() * columns);
    }
}
