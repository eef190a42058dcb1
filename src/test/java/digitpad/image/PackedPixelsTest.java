package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedPixelsTest {
    /** A photo's color profile changes colors a little; converting each pixel would take seconds. */
    @ParameterizedTest
    @CsvSource({DataBuffer.TYPE_BYTE + ", 1", DataBuffer.TYPE_USHORT + ", 257"})
    void valuesWithColorProfile_areUsedAsStored(int type, int scale) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB), true, false, Transparency.TRANSLUCENT, type);
        WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
        raster.setPixel(0, 0, new int[] {10 * scale, 20 * scale, 30 * scale, 255 * scale});
        raster.setPixel(1, 0, new int[] {40 * scale, 50 * scale, 60 * scale, 70 * scale});
        ArgbImage pixels = PackedPixels.averaged(new BufferedImage(model, raster, false, null), 560);
        assertArrayEquals(new int[] {0xFF0A141E, 0x4628323C}, pixels.argb());
    }

    @Test
    void colorsAreAveragedByTheirOpacity() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFFFF0000);
        image.setRGB(1, 0, 0x000000FF);
        image.setRGB(0, 1, 0xFFFF0000);
        image.setRGB(1, 1, 0xFF000000);
        image.setRGB(2, 0, 0xFF102030);
        image.setRGB(2, 1, 0xFF304050);
        ArgbImage pixels = PackedPixels.averaged(image, 2);
        assertEquals(2, pixels.width());
        assertEquals(1, pixels.height());
        assertArrayEquals(new int[] {0xBFAA0000, 0xFF203040}, pixels.argb());
    }
}
