package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.files.Sha256;
import digitpad.text.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests stroke files that are compressed with gzip, and how stroke files are recognized. */
class CompressedStrokesTest {
    private static final byte[] TEXT = """
            .SEGMENT DIGIT 0 ? "1"
            .COMMENT 1 ap26 7
            .PEN_DOWN
            10 20
            10 10
            .PEN_UP
            """.getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void compressedFileIsReadLikePlainOne() throws IOException {
        StrokeFile plain = UnipenReader.read(Files.write(folder.resolve("plain"), TEXT));
        StrokeFile compressed = UnipenReader.read(Files.write(folder.resolve("any name"), gzip(TEXT)));
        assertEquals(plain, compressed);
        assertEquals(Sha256.of(TEXT), compressed.sha256());
    }

    @Test
    void damagedCompressionIsReported() throws IOException {
        byte[] bytes = gzip(TEXT);
        byte[] wrongChecksum = bytes.clone();
        wrongChecksum[bytes.length - 6] ^= 1;
        for (byte[] damaged : List.of(
                Arrays.copyOf(bytes, bytes.length / 2),
                Arrays.copyOf(bytes, 5),
                Arrays.copyOf(bytes, 2),
                wrongChecksum)) {
            assertRefused(damaged, "file is damaged: its gzip data");
        }
    }

    @Test
    void hugeContentOfSmallFileIsRejected() throws IOException {
        byte[] bytes = gzip(new byte[UnipenReader.MAX_MEGABYTES * 1_000_000 + 1]);
        assertTrue(bytes.length < 1_000_000);
        assertRefused(bytes, "larger than 64 megabytes");
    }

    @Test
    void strokeFilesAreRecognizedByTheirBeginning() throws IOException {
        assertTrue(isStrokeFile(TEXT));
        assertTrue(isStrokeFile(gzip(TEXT)));
        assertTrue(isStrokeFile(".VERSION 1.0\n.SEGMENT CHARACTER 0 ? \"a\"\n".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(isStrokeFile(Arrays.copyOf(gzip(TEXT), 5)));
        assertFalse(isStrokeFile(
                "Lines such as .SEGMENT DIGIT 0 ? \"1\" begin a digit.\n".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(isStrokeFile(new byte[0]));
        assertFalse(UnipenReader.isStrokeFile(folder));
        assertFalse(UnipenReader.isStrokeFile(folder.resolve("absent")));
    }

    private boolean isStrokeFile(byte[] bytes) throws IOException {
        return UnipenReader.isStrokeFile(Files.write(folder.resolve("file"), bytes));
    }

    private void assertRefused(byte[] bytes, String part) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        String sentence =
                assertThrows(UserException.class, () -> UnipenReader.read(file)).getMessage();
        assertTrue(sentence.contains(part), sentence);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
