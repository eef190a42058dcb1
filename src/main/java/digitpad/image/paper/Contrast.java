package digitpad.image.paper;

/** How much each pixel differs from the paper, toward ink: about 0 for paper, above 0 for ink. */
public final class Contrast {
    private final Plane plane;
    private final double noise;
    private final boolean flat;

    Contrast(Plane plane, double noise, boolean flat) {
        this.plane = plane;
        this.noise = noise;
        this.flat = flat;
    }

    public Plane plane() {
        return plane;
    }

    /** Returns the standard deviation of the paper's pixels. */
    public double noise() {
        return noise;
    }

    /** Returns whether the paper has one exact value, as in a drawing. */
    public boolean isFlat() {
        return flat;
    }
}
