package digitpad.ui.draw;

import digitpad.image.Coverage;
import digitpad.image.ImportedPicture;
import digitpad.image.PixelBox;
import digitpad.image.RgbPicture;
import digitpad.text.Messages;
import java.util.Optional;

/**
 * What the preview of a picture shows.
 *
 * @param picture upright, in its colors
 * @param ink what was found in it; as wide and high as the picture
 * @param region the bounding box of the digit; empty if the picture was refused
 * @param title says whether the picture is on the pad
 * @param caption explains the marks, or why the picture is not on the pad
 */
record PicturePreview(RgbPicture picture, Coverage ink, Optional<PixelBox> region, String title, String caption) {
    private static final Messages TEXT = Messages.of(PicturePreview.class);

    static PicturePreview of(ImportedPicture picture) {
        return new PicturePreview(
                picture.picture(),
                picture.ink(),
                picture.problem().isEmpty() ? PixelBox.aroundInk(picture.ink()) : Optional.empty(),
                TEXT.get(picture.problem().isEmpty() ? "picture.opened" : "picture.refused"),
                picture.problem().map(ImportedPicture.Problem::reason).orElseGet(() -> TEXT.get("picture.ink")));
    }
}
