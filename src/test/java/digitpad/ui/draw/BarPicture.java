package digitpad.ui.draw;

import digitpad.image.ImageImport;
import digitpad.image.ImportedPicture;
import java.util.Arrays;

/** An imported picture of a black bar on white. */
final class BarPicture {
    static final int WIDTH = 60;
    static final int HEIGHT = 100;

    private BarPicture() {}

    /** Returns a picture of a bar from (27, 15) to (35, 15 + length); blank if the length is 0. */
    static ImportedPicture ofLength(int length) {
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.fill(argb, 0xFFFFFFFF);
        for (int row = 15; row < 15 + length; row++) {
            Arrays.fill(argb, row * WIDTH + 27, row * WIDTH + 35, 0xFF000000);
        }
        return ImageImport.ofArgb("test", WIDTH, HEIGHT, argb);
    }
}
