package digitpad.ui.inside.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColorMapTest {
    @Test
    void lightnessGrowsVisiblyWithTheAbsoluteValue() {
        for (int sign : new int[] {1, -1}) {
            double before = of(ColorMap.ACTIVATIONS, 0).lightness();
            for (int i = 1; i <= 16; i++) {
                double now = of(ColorMap.ACTIVATIONS, sign * i / 16.0).lightness();
                assertTrue(now > before + 0.02, sign * i + "/16: " + now + " after " + before);
                before = now;
            }
        }
    }

    /** Red-green color blindness does not affect the axis b, from blue to yellow. */
    @Test
    void signsDifferInHueNotInLightness() {
        for (double value = 0.3; value <= 0.9; value += 0.1) {
            Oklab positive = of(ColorMap.ACTIVATIONS, value);
            Oklab negative = of(ColorMap.ACTIVATIONS, -value);
            assertEquals(positive.lightness(), negative.lightness(), 0.06, "at " + value);
            assertTrue(
                    positive.b() - negative.b() > 0.06, "at " + value + ": " + positive.b() + " and " + negative.b());
            for (boolean dark : new boolean[] {false, true}) {
                ColorMap weights = ColorMap.weights(dark);
                assertTrue(of(weights, value).b() - of(weights, -value).b() > 0.05, "weights at " + value);
            }
        }
    }

    @Test
    void inkMapIsGrayFromBlackToWhite() {
        assertEquals(0xFF000000, ColorMap.INK.argb(0));
        assertEquals(0xFFFFFFFF, ColorMap.INK.argb(1));
        assertEquals(0, of(ColorMap.INK, 0.5).a(), 0.005);
    }

    @Test
    void oklabConversionIsReversible() {
        for (int rgb : new int[] {0x000000, 0xffffff, 0x123456, 0xd9730d, 0x2f6fbf}) {
            assertEquals(0xFF000000 | rgb, Oklab.of(rgb).argb());
        }
    }

    private static Oklab of(ColorMap map, double value) {
        return Oklab.of(map.argb(value) & 0xFFFFFF);
    }
}
