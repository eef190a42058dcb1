package digitpad.augmentation;

/**
 * How strongly training samples are changed at random before each use. Each change is drawn anew for each sample,
 * uniformly between none and its strength. A strength of 0 switches the change off.
 *
 * @param rotation in degrees, in either direction, 0..45
 * @param scale relative change of width and height, drawn separately for each, 0..0.5
 * @param shift in pixels of the 28x28 image, in each direction, 0..6; applies to images only, because strokes are
 *     centered after they are changed
 * @param shear horizontal shift of the top against the bottom, relative to the height, in either direction, 0..0.6
 * @param elastic root mean square of a smooth random displacement, in pixels of the 28x28 image, 0..3
 * @param thickness how much strokes are thickened or thinned, 0..1; an image is blended by this share with the maximum
 *     or minimum of neighboring pixels; for stroke data, the pen's width changes by this many pixels
 * @param jitter standard deviation of the noise added to pen samples, in pad units, 0..6; if above 0, samples are also
 *     dropped from some digits, as a slow mouse drops them; applies to stroke data only
 * @param style how often and how strongly the writing style changes, 0..1: proportions, parts that stand apart, gaps,
 *     hooks, retraced lines, slashed zeros and the like; applies to stroke data only
 */
public record Augmentation(
        double rotation,
        double scale,
        double shift,
        double shear,
        double elastic,
        double thickness,
        double jitter,
        double style) {
    /** No change at all. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0, 0);

    /** Changes about as large as handwriting varies, but too small to turn one digit into another. */
    public static final Augmentation STANDARD = new Augmentation(15, 0.2, 1.5, 0.3, 1.2, 0.5, 2, 1);

    /**
     * @throws IllegalArgumentException if a strength is out of its range
     */
    public Augmentation {
        for (Strength strength : Strength.values()) {
            double value = switch (strength) {
                case ROTATION -> rotation;
                case SCALE -> scale;
                case SHIFT -> shift;
                case SHEAR -> shear;
                case ELASTIC -> elastic;
                case THICKNESS -> thickness;
                case JITTER -> jitter;
                case STYLE -> style;
            };
            if (!(value >= 0 && value <= strength.max())) {
                throw new IllegalArgumentException(strength + " must be in 0.." + strength.max() + ", but is " + value);
            }
        }
    }

    /** The strengths that can be set, one for each kind of change. */
    public enum Strength {
        ROTATION(45),
        SCALE(0.5),
        SHIFT(6),
        SHEAR(0.6),
        ELASTIC(3),
        THICKNESS(1),
        JITTER(6),
        STYLE(1);

        private final double max;

        Strength(double most) {
            this.max = most;
        }

        /** Returns the largest value allowed; the smallest is 0. */
        public double max() {
            return max;
        }
    }

    /** Returns the value of one strength. */
    public double of(Strength strength) {
        return switch (strength) {
            case ROTATION -> rotation;
            case SCALE -> scale;
            case SHIFT -> shift;
            case SHEAR -> shear;
            case ELASTIC -> elastic;
            case THICKNESS -> thickness;
            case JITTER -> jitter;
            case STYLE -> style;
        };
    }

    /**
     * Returns a copy with one strength set to {@code value}.
     *
     * @throws IllegalArgumentException if the value is out of range
     */
    public Augmentation with(Strength strength, double value) {
        return new Augmentation(
                strength == Strength.ROTATION ? value : rotation,
                strength == Strength.SCALE ? value : scale,
                strength == Strength.SHIFT ? value : shift,
                strength == Strength.SHEAR ? value : shear,
                strength == Strength.ELASTIC ? value : elastic,
                strength == Strength.THICKNESS ? value : thickness,
                strength == Strength.JITTER ? value : jitter,
                strength == Strength.STYLE ? value : style);
    }

    /** Returns whether all strengths are 0, so that samples stay as they are. */
    public boolean changesNothing() {
        return equals(NONE);
    }
}
