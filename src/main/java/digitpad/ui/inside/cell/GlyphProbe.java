package digitpad.ui.inside.cell;

import java.util.Arrays;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Finds out whether a font can show characters. For use on the UI thread only. */
final class GlyphProbe {
    private static final int SIDE = 24;

    private GlyphProbe() {}

    /**
     * Returns whether the font shows two different characters differently. A font shows each character that it does
     * not have as the same box.
     */
    static boolean canShow(Font font, String one, String other) {
        return !Arrays.equals(pixels(font, one), pixels(font, other));
    }

    private static int[] pixels(Font font, String character) {
        Text text = new Text(character);
        text.setFont(font);
        WritableImage image = text.snapshot(new SnapshotParameters(), new WritableImage(SIDE, SIDE));
        int[] argb = new int[SIDE * SIDE];
        image.getPixelReader().getPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), argb, 0, SIDE);
        return argb;
    }
}
