package digitpad.image.rig;

import digitpad.image.ImageImport;
import digitpad.image.ImportedPicture;
import digitpad.image.Normalizer;
import digitpad.recognition.Prediction;
import digitpad.recognition.Recognizer;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.ByteArrayInputStream;

/** What became of a picture. */
enum Outcome {
    RIGHT,
    /** Another digit, without doubt: the worst outcome. */
    WRONG,
    DOUBTED,
    REFUSED,
    BLANK;

    private static final String SEVERAL_THINGS = Messages.of(ImageImport.class).get("image.several");

    /** Reads a picture as the program does, and compares the answer with what is expected. */
    static Outcome of(Picture picture, Recognizer recognizer) {
        ImportedPicture opened;
        try {
            opened = ImageImport.read(picture.condition(), new ByteArrayInputStream(picture.file()));
        } catch (UserException e) {
            return REFUSED;
        }
        if (opened.problem().isPresent()) {
            boolean several = opened.problem().get().reason().equals(SEVERAL_THINGS);
            int found = several ? Picture.SEVERAL : Picture.NOTHING;
            return picture.expected() == found ? RIGHT : several ? REFUSED : BLANK;
        }
        Prediction read = recognizer.read(Normalizer.normalize(opened.ink()));
        if (!read.isDigitLike()) {
            return DOUBTED;
        }
        return read.digit() == picture.expected() ? RIGHT : WRONG;
    }
}
