package digitpad.ui.evaluate;

import digitpad.image.DigitImage;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Shows the network's input, enlarged, white on black. */
final class DigitPicture extends ImageView {
    private static final int OPAQUE_BLACK = 0xFF000000;
    private static final int WHITE_STEP = 0x010101;
    private static final float FULL_INK = 255;

    private final WritableImage image = new WritableImage(DigitImage.SIZE, DigitImage.SIZE);
    private final int[] argb = new int[DigitImage.PIXELS];

    /**
     * Creates an empty picture.
     *
     * @param side in pixels
     */
    DigitPicture(double side) {
        setImage(image);
        setSmooth(false);
        setFitWidth(side);
        setFitHeight(side);
    }

    void show(DigitImage digit) {
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                int ink = Math.round(FULL_INK * digit.at(row, column));
                argb[row * DigitImage.SIZE + column] = OPAQUE_BLACK + WHITE_STEP * ink;
            }
        }
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        DigitImage.SIZE,
                        DigitImage.SIZE,
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        DigitImage.SIZE);
    }
}
