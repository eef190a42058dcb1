package digitpad.ui.train.plot;

/**
 * A range of steps, such as those visible in a plot.
 *
 * @param from the step at the left edge
 * @param to the step at the right edge, greater than {@code from}
 */
record Span(double from, double to) {
    /** The smallest number of steps that can be zoomed in to. */
    private static final double MIN_LENGTH = 10;

    Span {
        if (!(to > from)) {
            throw new IllegalArgumentException("invalid span from " + from + " to " + to);
        }
    }

    double length() {
        return to - from;
    }

    /** Returns the position of a step as a fraction of the width; outside 0..1 if it is not visible. */
    double fraction(double step) {
        return (step - from) / length();
    }

    /** Returns the step at a position, which is a fraction of the width. */
    double stepAt(double fraction) {
        return from + fraction * length();
    }

    /**
     * Returns this span zoomed in or out, but within {@code whole}.
     *
     * @param factor the factor for the length: below 1 zooms in
     * @param anchor the position that does not move, as a fraction of the width, 0..1
     */
    Span zoomed(double factor, double anchor, Span whole) {
        double length = Math.max(Math.min(MIN_LENGTH, whole.length()), Math.min(whole.length(), factor * length()));
        double start = stepAt(anchor) - anchor * length;
        return new Span(start, start + length).within(whole);
    }

    /** Returns this span moved by a fraction of its length, but within {@code whole}. */
    Span moved(double fraction, Span whole) {
        double distance = fraction * length();
        return new Span(from + distance, to + distance).within(whole);
    }

    /** Returns this span moved into {@code whole}; {@code whole} itself if this span is not shorter. */
    Span within(Span whole) {
        if (length() >= whole.length()) {
            return whole;
        }
        double start = Math.max(whole.from, Math.min(whole.to - length(), from));
        return new Span(start, start + length());
    }
}
