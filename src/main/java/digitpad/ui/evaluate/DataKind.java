package digitpad.ui.evaluate;

/** The digits to evaluate a model on. */
enum DataKind {
    /** The test images of the dataset that the window uses. */
    TEST_IMAGES,
    /** The images that a run held out for validation. */
    RUN,
    /** The digits that the user drew and labeled. */
    OWN_DIGITS,
    /** A file or folder that the user chose. */
    FILE
}
