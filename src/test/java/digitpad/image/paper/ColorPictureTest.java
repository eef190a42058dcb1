package digitpad.image.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColorPictureTest {
    private static final int SIDE = 10;

    @Test
    void opaquePixels_keepTheirColors() {
        ColorPicture picture = ColorPicture.of(2, 1, new int[] {0xFFFF0033, 0xFF00FF00});
        assertArrayEquals(new float[] {1, 0}, picture.channel(0).values());
        assertArrayEquals(new float[] {0, 1}, picture.channel(1).values());
        assertArrayEquals(new float[] {0.2f, 0}, picture.channel(2).values());
    }

    @Test
    void transparentDrawingInDarkInk_isOnWhite() {
        assertColor(1, 1, 1, ColorPicture.of(SIDE, SIDE, stroke(0, 0xFF202020)), 0);
    }

    @Test
    void transparentDrawingInLightInk_isOnBlack() {
        assertColor(0, 0, 0, ColorPicture.of(SIDE, SIDE, stroke(0, 0xFFF0F0F0)), 0);
    }

    @Test
    void transparentHole_hasTheColorOfTheBorder() {
        int[] argb = stroke(0xFFFF8000, 0);
        argb[0] = 0xFF000000;
        assertColor(1, 128 / 255f, 0, ColorPicture.of(SIDE, SIDE, argb), 5 * SIDE + 5);
    }

    @Test
    void halfTransparentPixels_mixWithPaper() {
        ColorPicture picture = ColorPicture.of(SIDE, SIDE, stroke(0, 0x80000000));
        assertColor(127 / 255f, 127 / 255f, 127 / 255f, picture, 5 * SIDE + 5);
    }

    @Test
    void fullyTransparentPicture_isWhite() {
        assertColor(1, 1, 1, ColorPicture.of(1, 1, new int[1]), 0);
    }

    /** Returns pixels of one color with a stroke of another from (5, 2) to (6, 8). */
    private static int[] stroke(int ground, int color) {
        int[] argb = new int[SIDE * SIDE];
        Arrays.fill(argb, ground);
        for (int row = 2; row < 8; row++) {
            argb[row * SIDE + 5] = color;
        }
        return argb;
    }

    private static void assertColor(float red, float green, float blue, ColorPicture picture, int pixel) {
        float[] expected = {red, green, blue};
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(expected[channel], picture.channel(channel).values()[pixel], 1e-3f, "channel " + channel);
        }
    }
}
