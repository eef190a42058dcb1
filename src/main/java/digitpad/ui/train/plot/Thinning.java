package digitpad.ui.train.plot;

/** What must not get lost of a curve that has more points than the screen can show. */
enum Thinning {
    /** Its highest and lowest points: measured values. */
    PEAKS(2) {
        @Override
        void thin(Curve curve, Span span, double width, Decimator.Sink sink) {
            Decimator.peaks(curve, span, parts(width), sink);
        }
    },
    /** Its course: averages. */
    OUTLINE(3) {
        @Override
        void thin(Curve curve, Span span, double width, Decimator.Sink sink) {
            Decimator.outline(curve, span, parts(width), sink);
        }
    };

    /** Strokes are what drawing costs where there is no graphics card; narrower than this nothing is told apart. */
    private final double pixels;

    Thinning(double pixels) {
        this.pixels = pixels;
    }

    /** Hands out the points to draw where the span is so many pixels wide. */
    abstract void thin(Curve curve, Span span, double width, Decimator.Sink sink);

    int parts(double width) {
        return (int) Math.max(1, width / pixels);
    }
}
