package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageImportTest {
    private static final int SIDE = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "png, 0, 255",
        "png, 255, 0",
        "bmp, 20, 230",
        "gif, 230, 20",
        "jpg, 0, 255",
        "jpg, 240, 30",
        "png, 120, 160"
    })
    void everyFormatAndPolarityGivesTheSameDigit(String format, int ink, int paper) throws IOException {
        Path file = write(format, digit(BufferedImage.TYPE_INT_RGB, gray(ink), gray(paper)));
        assertIsTheDigit(ImageImport.read(file).ink(), 0.01);
    }

    @Test
    void grayFilesKeepTheirValues() throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 20; row < 44; row++) {
            for (int column = 20; column < 44; column++) {
                image.getRaster().setSample(column, row, 0, row < 32 ? 255 : 128);
            }
        }
        Coverage ink = ImageImport.read(write("png", image)).ink();
        assertEquals(1f, ink.at(25, 30), 1e-6f);
        assertEquals(128 / 255f, ink.at(40, 30), 1e-6f);
        assertEquals(0f, ink.at(10, 30));
    }

    @Test
    void savedPictureIsReadBackUnchanged() {
        Coverage before = digitInk();
        Path file = folder.resolve("saved.png");
        ImageExport.writePng(file, before);
        Coverage after = ImageImport.read(file).ink();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                assertEquals(before.at(row, column), after.at(row, column), 0.01f);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF000000, 0xFFFFFFFF, 0xFF2040C0, 0x80000000})
    void findsInkOfAnyColorOnTransparency(int ink) {
        int[] argb = digit(BufferedImage.TYPE_INT_ARGB, ink, 0).getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
        assertIsTheDigit(ImageImport.ofArgb("test", SIDE, SIDE, argb).ink(), 0.001);
    }

    @Test
    void transparentCornersOfALightPictureArePaper() {
        int[] argb = digit(BufferedImage.TYPE_INT_ARGB, gray(10), gray(250)).getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
        for (int i = 0; i < 20; i++) {
            Arrays.fill(argb, i * SIDE, i * SIDE + 20 - i, 0);
        }
        assertIsTheDigit(ImageImport.ofArgb("test", SIDE, SIDE, argb).ink(), 0.001);
    }

    @Test
    void transparentPaletteColorIsPaper() throws IOException {
        // Index 0 is black, index 2 transparent black.
        Coverage digit = digitInk();
        BufferedImage indexed = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED, palette());
        for (int i = 0; i < SIDE * SIDE; i++) {
            indexed.getRaster().setSample(i % SIDE, i / SIDE, 0, digit.at(i / SIDE, i % SIDE) > 0 ? 0 : 2);
        }
        assertIsTheDigit(ImageImport.read(write("png", indexed)).ink(), 0.001);
        assertIsTheDigit(ImageImport.read(write("gif", indexed)).ink(), 0.001);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noisyUnevenlyLitPhotoGivesACleanDigit(boolean jpeg) throws IOException {
        Random random = new Random(5);
        BufferedImage photo = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Coverage digit = digitInk();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double light = 0.95 - 0.3 * column / SIDE - 0.2 * row * row / (SIDE * SIDE);
                double value = light * (1 - 0.7 * digit.at(row, column)) + 0.015 * random.nextGaussian();
                photo.setRGB(column, row, gray((int) Math.max(0, Math.min(255, 255 * value))));
            }
        }
        // A crumb on the paper.
        for (int i = 0; i < 4; i++) {
            photo.setRGB(180 + i % 2, 15 + i / 2, gray(20));
        }
        assertIsTheDigit(ImageImport.read(write(jpeg ? "jpg" : "png", photo)).ink(), 0.03);
    }

    @Test
    void pictureOfOneColorIsBlank() {
        for (int color : new int[] {gray(255), gray(0), 0xFF336699, 0}) {
            int[] argb = new int[50 * 40];
            Arrays.fill(argb, color);
            assertTrue(ImageImport.ofArgb("test", 50, 40, argb).ink().isBlank());
        }
    }

    @Test
    void noiseAloneGivesABlankPicture() {
        Random random = new Random(7);
        int[] argb = random.ints(200 * 200, 118, 138).map(ImageImportTest::gray).toArray();
        assertTrue(ImageImport.ofArgb("test", 200, 200, argb).ink().isBlank());
    }

    @Test
    void tinyPicturesAreRead() {
        assertTrue(ImageImport.ofArgb("test", 1, 1, new int[] {gray(7)}).ink().isBlank());
        Coverage one = ImageImport.ofArgb("test", 3, 3, new int[] {-1, -1, -1, -1, gray(0), -1, -1, -1, -1})
                .ink();
        assertEquals(1f, one.at(1, 1));
        assertEquals(0f, one.at(0, 0));
        assertEquals(20, DigitMeasures.of(Normalizer.normalize(one)).longerSide());
        assertThrows(
                IllegalArgumentException.class,
                () -> ImageImport.ofArgb("test", 2, 2, new int[3]).ink());
        assertThrows(
                IllegalArgumentException.class,
                () -> ImageImport.ofArgb("test", 0, 0, new int[0]).ink());
    }

    @Test
    void largePicturesAreScaledDown() throws IOException {
        BufferedImage large = new BufferedImage(5000, 2600, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 500; row < 2100; row++) {
            for (int column = 2000; column < 2400; column++) {
                large.getRaster().setSample(column, row, 0, 255);
            }
        }
        Coverage ink = ImageImport.read(write("png", large)).ink();
        assertTrue(ink.width() <= 560 && ink.width() > 400, "width " + ink.width());
        PixelBox box = PixelBox.aroundInk(ink).orElseThrow();
        assertEquals(4, (double) box.height() / box.width(), 0.1);
    }

    @Test
    void decompressionBombIsRejectedByItsHeader() throws IOException {
        byte[] png = Files.readAllBytes(write("png", new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY)));
        // Width and height follow the signature, a length and the letters IHDR. The checksum is not verified.
        byte[] bomb = png.clone();
        bomb[17] = 1;
        bomb[21] = 1;
        Path file = Files.write(folder.resolve("bomb.png"), bomb);
        String sentence = sentence(file);
        assertTrue(sentence.contains("65539 by 65539 pixels"), sentence);
    }

    @Test
    void otherFilesAreRejected() throws IOException {
        assertTrue(sentence(folder.resolve("absent.png")).startsWith("There is no picture file"));
        assertTrue(sentence(folder).contains(" is a folder"));
        Path text = Files.write(folder.resolve("text.png"), "Dear reader".getBytes(StandardCharsets.UTF_8));
        assertTrue(sentence(text).contains("is not a picture"));
        assertTrue(
                sentence(Files.write(folder.resolve("empty.png"), new byte[0])).contains("is not a picture"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void damagedPicturesAreReadOrRejected(String format) throws IOException {
        byte[] whole = Files.readAllBytes(write(format, digit(BufferedImage.TYPE_INT_RGB, gray(0), gray(255))));
        Random random = new Random(3);
        boolean rejected = false;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                assertTrue(ImageImport.read(file).ink().width() > 0);
            } catch (UserException e) {
                rejected = true;
                assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
            }
        }
        assertTrue(rejected);
    }

    /** @param tolerance the maximum mean difference of the normalized images */
    private static void assertIsTheDigit(Coverage ink, double tolerance) {
        assertEquals(0f, ink.at(0, 0));
        DigitImage expected = Normalizer.normalize(digitInk());
        assertEquals(0, DigitMeasures.meanDifference(expected, Normalizer.normalize(ink)), tolerance);
    }

    /** A bold 7 with sharp edges. */
    private static Coverage digitInk() {
        float[] ink = new float[SIDE * SIDE];
        for (int row = 40; row < 160; row++) {
            for (int column = 50; column < 150; column++) {
                int slant = 140 - (row - 40) * 2 / 3;
                ink[row * SIDE + column] = row < 60 || Math.abs(column - slant) < 10 ? 1 : 0;
            }
        }
        return Coverage.of(SIDE, SIDE, ink);
    }

    private static BufferedImage digit(int type, int ink, int paper) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, type);
        Coverage digit = digitInk();
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, digit.at(i / SIDE, i % SIDE) > 0 ? ink : paper);
        }
        return image;
    }

    private static IndexColorModel palette() {
        byte[] levels = {0, (byte) 255, 0};
        return new IndexColorModel(8, 3, levels, levels, levels, 2);
    }

    private static int gray(int level) {
        return 0xFF000000 | level << 16 | level << 8 | level;
    }

    private String sentence(Path file) {
        return assertThrows(UserException.class, () -> ImageImport.read(file).ink())
                .getMessage();
    }

    private Path write(String format, BufferedImage image) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }
}
