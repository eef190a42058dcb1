package digitpad.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.text.UserException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Incomplete files are refused, harmless irregularities are not. */
class DamagedPictureTest {
    private static final int HEAD_BYTES = 16;

    private final BufferedImage picture = SamplePictures.letterL(160, 200);

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "progressive", "png", "gif", "bmp"})
    void truncatedFile_isRefused(String format) throws IOException {
        byte[] file = format.equals("progressive")
                ? SamplePictures.progressiveJpeg(picture)
                : SamplePictures.file(format, picture);
        // The trailer of a GIF is one byte after the complete picture.
        int longest = file.length - (format.equals("gif") ? 2 : 1);
        for (int length = HEAD_BYTES; length <= longest; length += Math.max(1, (longest - length) / 30)) {
            byte[] truncated = Arrays.copyOf(file, length);
            String message = assertThrows(UserException.class, () -> read(truncated), length + " of " + file.length)
                    .getMessage();
            assertTrue(message.startsWith("The picture test is damaged"), message);
        }
    }

    @Test
    void incompleteJpeg_isExplained() throws IOException {
        byte[] file = SamplePictures.file("jpg", picture);
        byte[] half = Arrays.copyOf(file, file.length / 2);
        assertEquals(
                "The picture test is damaged: the end of its data is missing. Copy or download it again.",
                assertThrows(UserException.class, () -> read(half)).getMessage());
    }

    /** A file system can leave the missing half of a file as zeros. */
    @Test
    void jpegThatEndsInZeros_isRefused() throws IOException {
        byte[] file = SamplePictures.file("jpg", picture);
        Arrays.fill(file, file.length / 2, file.length, (byte) 0);
        String message = assertThrows(UserException.class, () -> read(file)).getMessage();
        assertTrue(message.startsWith("The picture test is damaged"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
    void trailingBytes_areAccepted(String format) throws IOException {
        byte[] file = SamplePictures.file(format, picture);
        byte[] video = new byte[5000];
        new Random(2).nextBytes(video);
        assertEquals(
                Optional.empty(),
                read(SamplePictures.inserted(file, file.length, video)).problem());
    }

    @Test
    void bytesBetweenJpegSegments_areAccepted() throws IOException {
        byte[] file = SamplePictures.file("jpg", picture);
        byte[] extraneous = {1, 2, 3, 0};
        // Before the end of the picture, and after the first segment.
        assertEquals(
                Optional.empty(),
                read(SamplePictures.inserted(file, file.length - 2, extraneous)).problem());
        int firstEnd = 4 + file[5];
        assertEquals(
                Optional.empty(),
                read(SamplePictures.inserted(file, firstEnd, extraneous)).problem());
    }

    @Test
    void unusableColorProfile_isIgnored() throws IOException {
        byte[] file = SamplePictures.file("jpg", picture);
        byte[] profile = new byte[30];
        profile[0] = (byte) 0xFF;
        profile[1] = (byte) 0xE2;
        profile[3] = 28;
        System.arraycopy("ICC_PROFILE\0\1\1".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, profile, 4, 14);
        assertEquals(
                Optional.empty(),
                read(SamplePictures.inserted(file, 4 + file[5], profile)).problem());
    }

    private static ImportedPicture read(byte[] file) {
        return ImageImport.read("test", new ByteArrayInputStream(file));
    }
}
