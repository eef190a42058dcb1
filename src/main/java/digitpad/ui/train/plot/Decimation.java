package digitpad.ui.train.plot;

/** What must not get lost of a curve that has more points than the screen can show. */
enum Decimation {
    /** Its highest and lowest points: measured values. */
    MIN_MAX(2) {
        @Override
        void decimate(Curve curve, Span span, double width, Decimator.Sink sink) {
            Decimator.minMax(curve, span, bucketCount(width), sink);
        }
    },
    /** Its course: averages. */
    LARGEST_TRIANGLE(3) {
        @Override
        void decimate(Curve curve, Span span, double width, Decimator.Sink sink) {
            Decimator.largestTriangle(curve, span, bucketCount(width), sink);
        }
    };

    /** Strokes are what drawing costs where there is no graphics card; narrower than this nothing is told apart. */
    private final double pixels;

    Decimation(double pixels) {
        this.pixels = pixels;
    }

    /** Hands out the points to draw where the span is so many pixels wide. */
    abstract void decimate(Curve curve, Span span, double width, Decimator.Sink sink);

    int bucketCount(double width) {
        return (int) Math.max(1, width / pixels);
    }
}
