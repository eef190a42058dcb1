package digitpad.ui.train.plot;

/** Thins a curve out to what a screen can show. */
final class Decimator {
    private Decimator() {}

    /** Takes the points that are left. */
    @FunctionalInterface
    interface Sink {
        void point(double x, double y);
    }

    /**
     * Hands out the points that matter where measured points are drawn: of those in each of {@code columns} columns the
     * first, the lowest, the highest and the last, in their order, so that no peak is lost and lines meet where they
     * should; and one beyond either end, so that lines run on to the edges.
     */
    static void minMax(Curve curve, Span span, int columns, Sink sink) {
        int from = Math.max(0, curve.floorIndex(span.from()));
        int beyond = Math.min(curve.size(), curve.floorIndex(span.to()) + 2);
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

    /** Takes what a curve covers in one of equally wide columns. */
    @FunctionalInterface
    interface BandSink {
        void column(long number, double lowest, double highest);
    }

    /** Whether a curve has so many points in a span that a line through them would be one band, in so many columns. */
    static boolean isDense(Curve curve, Span span, int columns) {
        return curve.floorIndex(span.to()) - curve.floorIndex(span.from()) > 2 * columns;
    }

    /**
     * Hands out between which values a line through the measured points lies in each of {@code columns} columns, from
     * number 0 on: from the lowest to the highest of its points and the one before.
     */
    static void band(Curve curve, Span span, int columns, BandSink sink) {
        int from = Math.max(0, curve.floorIndex(span.from()));
        int beyond = Math.min(curve.size(), curve.floorIndex(span.to()) + 1);
        while (from < beyond) {
            long column = column(curve.x(from), span, columns);
            double lowest = curve.y(Math.max(0, from - 1));
            double highest = lowest;
            while (from < beyond && column(curve.x(from), span, columns) == column) {
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
     * Hands out the points that matter where a curve's course is drawn: largest triangle, three buckets (Steinarsson,
     * Downsampling Time Series for Visual Representation, 2013), which keeps of each of {@code buckets} equal parts the
     * point that stands out most between those before and after; and one beyond either end.
     */
    static void largestTriangle(Curve curve, Span span, int buckets, Sink sink) {
        int from = Math.max(0, curve.floorIndex(span.from()));
        int beyond = Math.min(curve.size(), curve.floorIndex(span.to()) + 2);
        int between = beyond - from - 2;
        if (between <= buckets) {
            for (int i = from; i < beyond; i++) {
                emit(curve, i, sink);
            }
            return;
        }
        emit(curve, from, sink);
        int before = from;
        for (int bucket = 0; bucket < buckets; bucket++) {
            int start = from + 1 + (int) ((long) between * bucket / buckets);
            int end = from + 1 + (int) ((long) between * (bucket + 1) / buckets);
            int after = bucket + 1 < buckets ? from + 1 + (int) ((long) between * (bucket + 2) / buckets) : beyond;
            before = mostOutstanding(curve, before, start, end, after);
            emit(curve, before, sink);
        }
        emit(curve, beyond - 1, sink);
    }

    /**
     * Of {@code start..end-1} the point that spans the largest triangle with the one before and the mean of those
     * after.
     */
    private static int mostOutstanding(Curve curve, int before, int start, int end, int after) {
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
