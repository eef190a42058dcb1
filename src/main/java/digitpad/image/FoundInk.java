package digitpad.image;

/**
 * The ink that was found in a picture.
 *
 * @param ink the digit's, or that of all things; blank if there is none
 * @param isSeveralThings whether it cannot be one digit
 */
record FoundInk(Coverage ink, boolean isSeveralThings) {}
