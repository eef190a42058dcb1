package digitpad.image.rig;

/**
 * The pictures that are made: {@link #DEVELOPMENT} to find faults and set thresholds, {@link #REPORT} to state the
 * result. They share no digit, no seed, and no value of a parameter.
 */
public enum DrawSet {
    DEVELOPMENT(0),
    REPORT(1);

    private final int slice;

    DrawSet(int slice) {
        this.slice = slice;
    }

    /** Returns which of two neighboring slices of a range belongs to this set, 0 or 1. */
    int slice() {
        return slice;
    }
}
