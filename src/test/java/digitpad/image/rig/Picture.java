package digitpad.image.rig;

/**
 * A picture file and what should be read from it.
 *
 * @param condition what was done to the picture
 * @param expected a digit, {@link #SEVERAL} or {@link #NOTHING}
 * @param file the content of the file; not changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Picture(String condition, int expected, byte[] file) {
    /** Several digits or a word, which must be refused. */
    static final int SEVERAL = -1;

    /** Paper without ink, which must be reported. */
    static final int NOTHING = -2;
}
