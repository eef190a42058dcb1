package digitpad.cli;

import digitpad.image.DigitImage;
import digitpad.image.ImageImport;
import digitpad.image.Normalizer;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture that the user named: its digit, or the reason why it has none.
 *
 * @param name as the user gave it
 * @param digit empty if there is a problem
 * @param problem the message to show, or empty if there is a digit
 */
record InputPicture(String name, Optional<DigitImage> digit, Optional<String> problem) {
    private static final Messages TEXT = Messages.of(InputPicture.class);

    /** Reads a picture. A picture that cannot be used becomes a problem, so that others can still be read. */
    static InputPicture read(String name) {
        try {
            DigitImage digit = Normalizer.normalize(ImageImport.read(Path.of(name)));
            return digit.isBlank() ? unusable(name, TEXT.get("predict.blank", name)) : usable(name, digit);
        } catch (InvalidPathException e) {
            return unusable(name, TEXT.get("predict.path.invalid", name));
        } catch (UserException e) {
            return unusable(name, e.getMessage());
        }
    }

    private static InputPicture usable(String name, DigitImage digit) {
        return new InputPicture(name, Optional.of(digit), Optional.empty());
    }

    private static InputPicture unusable(String name, String problem) {
        return new InputPicture(name, Optional.empty(), Optional.of(problem));
    }
}
