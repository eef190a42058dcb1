package digitpad.image;

import digitpad.text.Messages;
import digitpad.text.UserException;

/**
 * Which pixels of a picture are read. Of a large picture, only every second, third, ... row and column, to save memory.
 *
 * @param step the distance between the rows and between the columns that are read; 1 for all
 * @param width the number of columns that are read
 * @param height the number of rows that are read
 */
public record Sampling(int step, int width, int height) {
    /** The maximum number of pixels of a picture: more than a phone's photo has, less than a decompression bomb. */
    static final int MAX_PIXELS = 64_000_000;

    /**
     * The limit of the longer side that is read. It is at least twice the size in which ink is searched, so that thin
     * lines do not fall between the pixels.
     */
    private static final int MAX_SIDE = 4 * WorkingPicture.MAX_SIDE;

    private static final Messages MESSAGES = Messages.of(Sampling.class);

    /**
     * Returns the sampling of a picture.
     *
     * @param name the name of the picture, for the message
     * @throws UserException if the picture has too many pixels
     */
    public static Sampling of(String name, int width, int height) {
        if ((long) width * height > MAX_PIXELS) {
            throw new UserException(MESSAGES.get("image.large", name, "" + width, "" + height, MAX_PIXELS / 1_000_000));
        }
        int step = (Math.max(width, height) + MAX_SIDE - 1) / MAX_SIDE;
        return new Sampling(step, (width + step - 1) / step, (height + step - 1) / step);
    }
}
