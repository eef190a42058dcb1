package digitpad.ui.train.plot;

/** How to reduce the points of a curve that has more of them than the screen can show. */
enum Decimation {
    /** Keeps the highest and lowest points; for measured values. */
    MIN_MAX(2) {
        @Override
        void decimate(Curve curve, Span span, double width, Decimator.Sink sink) {
            Decimator.minMax(curve, span, bucketCount(width), sink);
        }
    },
    /** Keeps the shape (largest triangle, three buckets); for averages. */
    LARGEST_TRIANGLE(3) {
        @Override
        void decimate(Curve curve, Span span, double width, Decimator.Sink sink) {
            Decimator.largestTriangle(curve, span, bucketCount(width), sink);
        }
    };

    /** Width of a bucket in pixels. Narrower ones make no visible difference, but are slow without a graphics card. */
    private final double pixels;

    Decimation(double pixels) {
        this.pixels = pixels;
    }

    /** Emits the points to draw if the span is {@code width} pixels wide. */
    abstract void decimate(Curve curve, Span span, double width, Decimator.Sink sink);

    int bucketCount(double width) {
        return (int) Math.max(1, width / pixels);
    }
}
