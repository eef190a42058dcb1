package digitpad.ui.draw;

import java.nio.file.Path;
import java.util.List;

/** What the clipboard or a drop has for the pad. */
sealed interface Transfer {
    /** Files, at least one. They are not read yet, and may be folders or missing. */
    record Files(List<Path> paths) implements Transfer {
        public Files {
            paths = List.copyOf(paths);
        }
    }

    /**
     * A picture file that is not read yet, and may be damaged.
     *
     * @param name what messages call it
     */
    record PictureFile(String name, byte[] bytes) implements Transfer {}

    /**
     * A decoded picture, sampled if it was large.
     *
     * @param name what messages call it
     * @param argb packed 0xAARRGGBB pixels, not premultiplied, row by row
     */
    record Pixels(String name, int width, int height, int[] argb) implements Transfer {}

    /** A picture file that is encoded in a link, in Base64. */
    record EmbeddedPicture(String base64) implements Transfer {}

    /** Content that cannot be used; the message says why and what to do. */
    record Unusable(String message) implements Transfer {}

    /** Neither a picture nor anything that leads to one. */
    record Nothing() implements Transfer {}
}
