package digitpad.owndigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invalid files are rejected with a message that says what is wrong. */
class OwnDigitReaderTest {
    private static final String HEAD = "{\"format\":1,\"label\":4,\"kept\":\"2026-11-24T13:46:12Z\"";

    @TempDir
    Path folder;

    @Test
    void handwrittenFileIsRead() throws IOException {
        OwnDigit digit = read(HEAD + ",\"strokes\":[{\"points\":[[1,2],[3.5e1,-4]],\"width\":2}],\"note\":\"mine\"}");
        assertEquals(4, digit.label());
        assertEquals(35, digit.ink().strokes().get(0).points().get(1).x());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | its \"format\"",
                "[] | its \"format\"",
                "null | its \"format\"",
                "{} | its \"format\"",
                "{\"format\":0} | its \"format\"",
                "{\"format\":\"1\"} | its \"format\"",
                "{\"format\":1} | its \"label\"",
                "{\"format\":1,\"label\":10} | its \"label\"",
                "{\"format\":1,\"label\":-1} | its \"label\"",
                "{\"format\":1,\"label\":4.5} | its \"label\"",
                "{\"format\":1,\"label\":99999999999} | its \"label\"",
                "{\"format\":1,\"label\":4,\"label\":5} | damaged or not JSON",
                "{\"format\":1,\"label\":4} | its \"kept\"",
                "{\"format\":1,\"label\":4,\"kept\":5} | its \"kept\"",
                "{\"format\":1,\"label\":4,\"kept\":\"yesterday\"} | its \"kept\"",
                "{\"format\":1} {} | damaged or not JSON",
            })
    void wrongHeader_isReported(String json, String reason) throws IOException {
        assertRejected(json, reason);
    }

    @Test
    void newerFormat_isReportedWithoutAdviceToDelete() {
        UserException error = assertThrows(UserException.class, () -> read("{\"format\":2}"));
        assertTrue(error.getMessage()
                .endsWith("has format 2, which a newer version of DigitPad wrote. Update DigitPad to use it."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | its \"strokes\"",
                ",\"strokes\":null | its \"strokes\"",
                ",\"strokes\":{} | its \"strokes\"",
                ",\"strokes\":[] | neither strokes nor an image",
                ",\"strokes\":[5] | the \"width\"",
                ",\"strokes\":[{\"points\":[[1,2]]}] | the \"width\"",
                ",\"strokes\":[{\"width\":0,\"points\":[[1,2]]}] | the \"width\"",
                ",\"strokes\":[{\"width\":-1,\"points\":[[1,2]]}] | the \"width\"",
                ",\"strokes\":[{\"width\":281,\"points\":[[1,2]]}] | the \"width\"",
                ",\"strokes\":[{\"width\":1e999,\"points\":[[1,2]]}] | the \"width\"",
                ",\"strokes\":[{\"width\":\"9\",\"points\":[[1,2]]}] | the \"width\"",
                ",\"strokes\":[{\"width\":9}] | no \"points\"",
                ",\"strokes\":[{\"width\":9,\"points\":[]}] | no \"points\"",
                ",\"strokes\":[{\"width\":9,\"points\":[1,2]}] | one of its points"
                        + " is not a pair of numbers from -280 to 560",
                ",\"strokes\":[{\"width\":9,\"points\":[[1]]}] | one of its points",
                ",\"strokes\":[{\"width\":9,\"points\":[[1,2,3]]}] | one of its points",
                ",\"strokes\":[{\"width\":9,\"points\":[[1,null]]}] | one of its points",
                ",\"strokes\":[{\"width\":9,\"points\":[[1,\"2\"]]}] | one of its points",
                ",\"strokes\":[{\"width\":9,\"points\":[[1,1e400]]}] | one of its points",
                ",\"strokes\":[{\"width\":9,\"points\":[[560.1,1]]}] | one of its points",
                ",\"strokes\":[{\"width\":9,\"points\":[[1,NaN]]}] | damaged or not JSON",
                ",\"strokes\":[],\"image\":null | its \"image\" is not 28 rows",
                ",\"strokes\":[],\"image\":[] | its \"image\" is not 28 rows",
            })
    void wrongDrawing_isReported(String json, String reason) throws IOException {
        assertRejected(HEAD + json + "}", reason);
    }

    @Test
    void everyPixelOfAnImageIsChecked() throws IOException {
        read(HEAD + ",\"strokes\":[],\"image\":" + image("255") + "}");
        assertRejected(HEAD + ",\"strokes\":[],\"image\":" + image("0") + "}", "its \"image\" is blank");
        for (String wrong : new String[] {"256", "-1", "0.5", "null", "\"7\"", "[]", "1,1"}) {
            assertRejected(
                    HEAD + ",\"strokes\":[],\"image\":" + image(wrong) + "}",
                    "28 rows of 28 whole numbers from 0 to 255");
        }
    }

    @Test
    void tooManyPoints_areReported() throws IOException {
        String points = String.join(",", Collections.nCopies(OwnDigitReader.MAX_POINTS + 1, "[1,2]"));
        assertRejected(HEAD + ",\"strokes\":[{\"width\":9,\"points\":[" + points + "]}]}", "more than 50,000 points");
    }

    @Test
    void largeFileIsNotReadToItsEnd() throws IOException {
        assertRejected(" ".repeat(OwnDigitReader.MAX_MEGABYTES * 1_000_000 + 1), "larger than 4 megabytes");
    }

    @Test
    void deeplyNestedFile_isRejected() throws IOException {
        assertRejected("[".repeat(1_000_000), "damaged or not JSON");
    }

    @Test
    void folder_isReported() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("folder.json"));
        UserException error = assertThrows(UserException.class, () -> OwnDigitReader.read(directory));
        assertTrue(error.getMessage().contains("it is not a file"), error.getMessage());
    }

    /** Returns an image of 28x28 zeros, except for the last pixel. */
    private static String image(String last) {
        String zeros = "[" + "0,".repeat(DigitImage.SIZE - 1) + "0]";
        String row = "[" + "0,".repeat(DigitImage.SIZE - 1) + last + "]";
        return "[" + (zeros + ",").repeat(DigitImage.SIZE - 1) + row + "]";
    }

    private void assertRejected(String json, String reason) throws IOException {
        UserException error = assertThrows(UserException.class, () -> read(json));
        String message = error.getMessage();
        assertTrue(message.contains(reason), message);
        assertTrue(message.startsWith("The digit in " + folder) && message.endsWith("delete it."), message);
    }

    private OwnDigit read(String json) throws IOException {
        return OwnDigitReader.read(Files.writeString(folder.resolve("digit.json"), json));
    }
}
