package digitpad.cli;

import digitpad.files.UnusablePath;
import digitpad.image.Coverage;
import digitpad.image.DigitImage;
import digitpad.image.ImageImport;
import digitpad.image.Normalizer;
import digitpad.text.UserException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.Optional;

/**
 * A picture that the user named: its digit, or the reason why it has none.
 *
 * @param name as the user gave it
 * @param digit empty if there is a problem
 * @param problem the message to show, or empty if there is a digit
 */
record InputPicture(String name, Optional<DigitImage> digit, Optional<String> problem) {
    /**
     * Reads a picture. A picture that cannot be used becomes a problem, so that others can still be read.
     *
     * @param name of a file or of the standard input
     * @param standardInput read only if it is named
     */
    static InputPicture read(String name, InputStream standardInput) {
        try {
            Coverage ink = StandardInputFile.NAMES.contains(name)
                    ? ImageImport.readInk(name, standardInput)
                    : ImageImport.readInk(PathNames.path(name));
            return usable(name, Normalizer.normalize(ink));
        } catch (InvalidPathException e) {
            return unusable(name, UnusablePath.explained(e).getMessage());
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
