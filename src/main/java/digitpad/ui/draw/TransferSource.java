package digitpad.ui.draw;

import java.io.File;
import java.util.List;

/**
 * What the clipboard or a drop offers. As in JavaFX, all methods can return null and can throw: the content comes from
 * other programs.
 */
interface TransferSource {
    /** A decoded picture, of any size. */
    interface PixelRows {
        int width();

        int height();

        /** Reads one row as packed 0xAARRGGBB pixels, not premultiplied. */
        void readRow(int row, int[] argb);
    }

    /** Returns the files; null or empty if there are none. */
    List<File> files();

    /** Returns a picture file, which is not checked; null if there is none. */
    byte[] pictureFile();

    /** Returns the picture; null if there is none. */
    PixelRows picture();

    /** Returns the link, such as that of a picture dragged from a browser; null if there is none. */
    String link();

    /** Returns the text; null if there is none. */
    String text();
}
