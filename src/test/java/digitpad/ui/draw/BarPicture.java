package digitpad.ui.draw;

import digitpad.image.ImageImport;
import digitpad.image.ImportedPicture;
import java.util.Arrays;

/** Imported pictures of black bars on white. */
final class BarPicture {
    static final int WIDTH = 60;
    static final int HEIGHT = 100;

    private BarPicture() {}

    /** Returns a picture of a bar from (27, 15) to (35, 15 + length); blank if the length is 0. */
    static ImportedPicture ofLength(int length) {
        return ofBars(length, 27);
    }

    /** Returns a picture of two bars of the same size, 8 pixels wide, from columns 10 and 42. */
    static ImportedPicture ofTwo() {
        return ofBars(70, 10, 42);
    }

    private static ImportedPicture ofBars(int length, int... columns) {
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.fill(argb, 0xFFFFFFFF);
        for (int row = 15; row < 15 + length; row++) {
            for (int column : columns) {
                Arrays.fill(argb, row * WIDTH + column, row * WIDTH + column + 8, 0xFF000000);
            }
        }
        return ImageImport.ofArgb("test", WIDTH, HEIGHT, argb);
    }
}
