package digitpad.augmentation;

/**
 * How far samples are changed before a network learns from them. Each change is drawn anew for each sample, evenly from
 * nothing to its strength; a strength of 0 leaves it out.
 *
 * @param rotation degrees to either side, 0..45
 * @param scale growth or shrinking of width and of height, each by itself, as a share, 0..0.5
 * @param shift pixels of the 28 to each side, 0..6; pixels only, as ink is centred after it was changed
 * @param shear horizontal shift of the top against the bottom, as a share of the height, to either side, 0..0.6
 * @param elastic root mean square of a smooth random displacement, in pixels of the 28, 0..3
 * @param thickness how much strokes are thickened or thinned: of pixels, towards the greatest or least of their
 *     neighbours, as a share; of ink, the pen's width by as many pixels, 0..1
 * @param jitter standard deviation of the trembling of ink's samples, in pad units, 0..6; above 0, samples are left out of
 *     some ink as well, as a slow mouse does; ink only
 */
public record Augmentation(
        double rotation, double scale, double shift, double shear, double elastic, double thickness, double jitter) {
    /** Samples stay as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0);

    /** As strong as handwriting differs, without turning one digit into another. */
    public static final Augmentation STANDARD = new Augmentation(12, 0.12, 1.5, 0.2, 0.8, 0.5, 2);

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
            };
            if (!(value >= 0 && value <= strength.max())) {
                throw new IllegalArgumentException(strength + " lies in 0.." + strength.max() + ", not at " + value);
            }
        }
    }

    /** What can be changed about a sample. */
    public enum Strength {
        ROTATION(45),
        SCALE(0.5),
        SHIFT(6),
        SHEAR(0.6),
        ELASTIC(3),
        THICKNESS(1),
        JITTER(6);

        private final double max;

        Strength(double most) {
            this.max = most;
        }

        /** The greatest strength allowed; the least is 0. */
        public double max() {
            return max;
        }
    }

    /** How strong one of the changes is. */
    public double of(Strength strength) {
        return switch (strength) {
            case ROTATION -> rotation;
            case SCALE -> scale;
            case SHIFT -> shift;
            case SHEAR -> shear;
            case ELASTIC -> elastic;
            case THICKNESS -> thickness;
            case JITTER -> jitter;
        };
    }

    /** The same with one change as strong as {@code value}. */
    public Augmentation with(Strength strength, double value) {
        return new Augmentation(
                strength == Strength.ROTATION ? value : rotation,
                strength == Strength.SCALE ? value : scale,
                strength == Strength.SHIFT ? value : shift,
                strength == Strength.SHEAR ? value : shear,
                strength == Strength.ELASTIC ? value : elastic,
                strength == Strength.THICKNESS ? value : thickness,
                strength == Strength.JITTER ? value : jitter);
    }

    /** Whether samples stay as they are. */
    public boolean changesNothing() {
        return equals(NONE);
    }
}
