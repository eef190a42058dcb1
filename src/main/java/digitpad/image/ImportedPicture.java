package digitpad.image;

import digitpad.text.UserException;
import java.util.Optional;

/**
 * A picture and the ink that was found in it.
 *
 * @param picture upright, at most 560 pixels along the longer side
 * @param ink the digit's, or that of all things if several were found; as wide and high as the picture; blank if none
 *     was found
 * @param problem why the ink cannot be read as a digit; empty if it can
 */
public record ImportedPicture(RgbPicture picture, Coverage ink, Optional<Problem> problem) {
    /**
     * Why the ink of a picture cannot be used.
     *
     * @param reason what is wrong, and what to do, for display beside the picture
     * @param message the same with the picture's name
     */
    public record Problem(String reason, String message) {}

    public ImportedPicture {
        if (ink.width() != picture.width() || ink.height() != picture.height()) {
            throw new IllegalArgumentException("the ink does not have the size of the picture");
        }
    }

    /**
     * Returns the ink of a digit, which is not blank.
     *
     * @throws UserException if there is a problem
     */
    public Coverage usableInk() {
        if (problem.isPresent()) {
            throw new UserException(problem.get().message());
        }
        return ink;
    }
}
