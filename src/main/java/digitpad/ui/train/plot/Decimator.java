package digitpad.ui.train.plot;

/** Reduces the points of a curve to as many as a screen can show. */
final class Decimator {
    private Decimator() {}

    /** Receives the remaining points. */
    @FunctionalInterface
    interface Sink {
        void point(double x, double y);
    }

    /**
     * Emits the first, lowest, highest and last point of each of {@code columns} columns in their order, so that no
     * peak is lost and lines between columns are exact (M4 aggregation; Jugel et al., 2014). Emits one more point
     * beyond each end of the span, so that the line reaches the edges.
     */
    static void minMax(Curve curve, Span span, int columns, Sink sink) {
        int from = Math.max(0, curve.floorIndex(span.from()));
        int limit = Math.min(curve.size(), curve.floorIndex(span.to()) + 2);
        while (from < limit) {
            long column = column(curve.x(from), span, columns);
            int lowest = from;
            int highest = from;
            int end = from;
            while (end < limit && column(curve.x(end), span, columns) == column) {
                lowest = curve.y(end) < curve.y(lowest) ? end : lowest;
                highest = curve.y(end) > curve.y(highest) ? end : highest;
                end++;
            }
            int last = end - 1;
            int first = Math.min(lowest, highest);
            int second = Math.max(lowest, highest);
            emit(curve, from, sink);
            if (first != from) {
                emit(curve, first, sink);
            }
            if (second != first && second != from) {
                emit(curve, second, sink);
            }
            if (last != second && last != from) {
                emit(curve, last, sink);
            }
            from = end;
        }
    }

    /** Receives the range of values that a curve covers in one column. */
    @FunctionalInterface
    interface BandSink {
        void column(long number, double lowest, double highest);
    }

    /** Whether a curve has more than two points per column, so that a line through them looks like a band. */
    static boolean isDense(Curve curve, Span span, int columns) {
        return curve.floorIndex(span.to()) - curve.floorIndex(span.from()) > 2 * columns;
    }

    /**
     * Emits the range of values that a line covers in each of {@code columns} columns, numbered from 0: the lowest and
     * the highest of the points in the column and the point before it.
     */
    static void band(Curve curve, Span span, int columns, BandSink sink) {
        int from = Math.max(0, curve.floorIndex(span.from()));
        int limit = Math.min(curve.size(), curve.floorIndex(span.to()) + 1);
        while (from < limit) {
            long column = column(curve.x(from), span, columns);
            double lowest = curve.y(Math.max(0, from - 1));
            double highest = lowest;
            while (from < limit && column(curve.x(from), span, columns) == column) {
                lowest = Math.min(lowest, curve.y(from));
                highest = Math.max(highest, curve.y(from));
                from++;
            }
            if (column >= 0 && column < columns) {
                sink.column(column, lowest, highest);
            }
        }
    }

    /**
     * Emits the points that preserve the shape of a curve, by the algorithm "largest triangle, three buckets"
     * (Steinarsson, Downsampling Time Series for Visual Representation, 2013). From each of {@code buckets} buckets of
     * equal size it emits the point that stands out most against its neighbors, and one point beyond each end of the
     * span.
     */
    static void largestTriangle(Curve curve, Span span, int buckets, Sink sink) {
        int from = Math.max(0, curve.floorIndex(span.from()));
        int limit = Math.min(curve.size(), curve.floorIndex(span.to()) + 2);
        int between = limit - from - 2;
        if (between <= buckets) {
            for (int i = from; i < limit; i++) {
                emit(curve, i, sink);
            }
            return;
        }
        emit(curve, from, sink);
        int before = from;
        for (int bucket = 0; bucket < buckets; bucket++) {
            int start = from + 1 + (int) ((long) between * bucket / buckets);
            int end = from + 1 + (int) ((long) between * (bucket + 1) / buckets);
            int after = bucket + 1 < buckets ? from + 1 + (int) ((long) between * (bucket + 2) / buckets) : limit;
            before = largestTriangleIndex(curve, before, start, end, after);
            emit(curve, before, sink);
        }
        emit(curve, limit - 1, sink);
    }

    /**
     * Returns the point of {@code start..end-1} that forms the largest triangle with the point {@code before} and the
     * mean of the points {@code end..after-1}.
     */
    private static int largestTriangleIndex(Curve curve, int before, int start, int end, int after) {
        double meanX = 0;
        double meanY = 0;
        for (int i = end; i < after; i++) {
            meanX += curve.x(i) / (after - end);
            meanY += curve.y(i) / (after - end);
        }
        int best = start;
        double largest = -1;
        for (int i = start; i < end; i++) {
            double area = Math.abs((curve.x(before) - meanX) * (curve.y(i) - curve.y(before))
                    - (curve.x(before) - curve.x(i)) * (meanY - curve.y(before)));
            if (area > largest) {
                largest = area;
                best = i;
            }
        }
        return best;
    }

    private static void emit(Curve curve, int index, Sink sink) {
        sink.point(curve.x(index), curve.y(index));
    }

    private static long column(double x, Span span, int columns) {
        return (long) Math.floor((x - span.from()) / span.length() * columns);
    }
}
