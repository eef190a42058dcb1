package digitpad.image;

/** The size of the pictures in which ink is searched. */
final class WorkingPicture {
    /**
     * The maximum length of the longer side. More pixels would not improve the 20-pixel digit, and would slow down
     * drawing over it.
     */
    static final int MAX_SIDE = 560;

    private WorkingPicture() {}
}
