package digitpad.dataset.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.SampleData;
import digitpad.dataset.LabeledImages;
import digitpad.text.UserException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private final LabeledImages images = SampleData.images(12, 1);
    private final String rows = FormatFiles.csv(images);

    @Test
    void rowsAreReadWithAndWithoutHeader() {
        assertImages(rows);
        assertImages(FormatFiles.header() + rows);
        assertImages("\ufeff" + FormatFiles.header() + rows);
        assertImages("\ufeff" + rows);
        assertImages((FormatFiles.header() + rows).replace("\n", "\r\n").stripTrailing());
        assertImages((FormatFiles.header() + rows).replace(',', ';'));
        assertImages((FormatFiles.header() + rows)
                .replaceAll("(\\d)([,\n])", "$1.0$2")
                .replaceAll("(\\w+)", "\"$1\"")
                .replace("\".\"", "."));
    }

    @Test
    void labelAndRowNumber_areFoundByName() {
        StringBuilder last = new StringBuilder(FormatFiles.unlabeledHeader().strip()).append(",class\n");
        StringBuilder numbered = new StringBuilder(",").append(FormatFiles.header());
        for (int i = 0; i < images.count(); i++) {
            last.append(FormatFiles.pixels(images, i))
                    .append(",\"")
                    .append(images.label(i))
                    .append("\"\n");
            numbered.append(i).append(',').append(images.label(i)).append(',').append(FormatFiles.pixels(images, i));
            numbered.append('\n');
        }
        assertImages(last.toString());
        assertImages(numbered.toString());
    }

    @Test
    void compressedFile_isRead() throws IOException {
        assertEquals(images.checksum(), CsvReader.read("file", gzip(rows)).checksum());
    }

    @Test
    void wrongLines_areNamed() {
        String[] lines = rows.split("\n");
        assertRejected("Line 3 of the file file has 784 columns instead of 785.", 2, lines, line -> line.substring(2));
        assertRejected("Line 4 of the file file has 786 columns", 3, lines, line -> line + ",0");
        assertRejected("Line 1 of the file file has the label 17", 0, lines, line -> "17" + line.substring(1));
        assertRejected(
                "Line 2 of the file file has the pixel value 256", 1, lines, line -> line.replaceFirst("\\d+$", "256"));
        assertRejected("Line 5 of the file file has no whole number in column 1", 4, lines, line -> "x" + line);
        assertRejected("Line 5 of the file file has no whole number in column 1", 4, lines, line -> "-" + line);
        assertRejected("no whole number in column 786", 4, lines, line -> line + ",");
        assertRejected("no whole number in column 785", 4, lines, line -> line + ".5");
        assertRejected("no whole number in column 785", 4, lines, line -> line + "9".repeat(100_000));
    }

    @Test
    void otherFiles_areRejected() throws IOException {
        assertRejected("does not hold images", "");
        assertRejected("does not hold images", "id,label\n1,2\n");
        assertRejected("does not hold images", "7".repeat(1_000_000));
        assertRejected("have no labels", FormatFiles.unlabeledHeader() + FormatFiles.pixels(images, 0));
        assertRejected("no images", FormatFiles.header());
        assertRejected("is a web page", "\n <!DOCTYPE HTML><title>Not found</title>");
        byte[] whole = gzip(rows).readAllBytes();
        UserException error = assertThrows(
                UserException.class,
                () -> CsvReader.read("file", new ByteArrayInputStream(Arrays.copyOf(whole, whole.length * 3 / 4))));
        assertTrue(error.getMessage().contains("damaged or incomplete"), error.getMessage());
    }

    private interface Change {
        String apply(String line);
    }

    private void assertRejected(String message, int index, String[] lines, Change change) {
        String[] changed = lines.clone();
        changed[index] = change.apply(lines[index]);
        assertRejected(message, String.join("\n", changed));
    }

    private static void assertRejected(String message, String text) {
        UserException error = assertThrows(UserException.class, () -> read(text), message);
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    private void assertImages(String text) {
        assertEquals(images.checksum(), read(text).checksum());
    }

    private static LabeledImages read(String text) {
        return CsvReader.read("file", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static InputStream gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
