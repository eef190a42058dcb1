package digitpad.image;

import java.nio.file.Path;

/** Reads a picture of a digit, dark on light or light on dark. */
public final class ImageImport {
    private ImageImport() {}

    /** @throws digitpad.text.UserException if the file cannot be read as a picture, in one sentence */
    public static Coverage read(Path file) {
        throw new UnsupportedOperationException();
    }

    /** The ink in a picture of packed 0xAARRGGBB pixels (not premultiplied), row by row. */
    public static Coverage ofArgb(int width, int height, int[] argb) {
        throw new UnsupportedOperationException();
    }
}
