package digitpad.ui.train.plot;

/**
 * The steps that a plot's width stands for.
 *
 * @param from at the left edge
 * @param to at the right edge, greater than {@code from}
 */
record Span(double from, double to) {
    /** Closer than so many steps there is nothing more to see. */
    private static final double SHORTEST = 10;

    Span {
        if (!(to > from)) {
            throw new IllegalArgumentException("no span from " + from + " to " + to);
        }
    }

    double length() {
        return to - from;
    }

    /** Where a step lies, as a share of the width; outside 0..1 if it is not in sight. */
    double fraction(double step) {
        return (step - from) / length();
    }

    /** Which step lies at a share of the width. */
    double stepAt(double share) {
        return from + share * length();
    }

    /**
     * Nearer or farther; the step at {@code share} of the width stays where it is, as far as {@code whole} lets it.
     *
     * @param factor of the length: below 1 is nearer
     */
    Span zoomed(double factor, double share, Span whole) {
        double length = Math.max(Math.min(SHORTEST, whole.length()), Math.min(whole.length(), factor * length()));
        double start = stepAt(share) - share * length;
        return new Span(start, start + length).within(whole);
    }

    /** Moved by a share of its length, as far as {@code whole} lets it. */
    Span moved(double share, Span whole) {
        double distance = share * length();
        return new Span(from + distance, to + distance).within(whole);
    }

    /** Moved to lie within {@code whole}; all of that if it is longer. */
    Span within(Span whole) {
        if (length() >= whole.length()) {
            return whole;
        }
        double start = Math.max(whole.from, Math.min(whole.to - length(), from));
        return new Span(start, start + length());
    }
}
