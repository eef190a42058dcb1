package digitpad.ui.evaluate;

/** Which of two compared models a confusion matrix shows. */
enum MatrixModel {
    FIRST,
    SECOND,
    /** The second one minus the first one. */
    DIFFERENCE
}
