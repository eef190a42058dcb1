package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.image.DigitImage;
import digitpad.image.DigitMeasures;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnipenReaderTest {
    private static final String FILE = """
            .INCLUDE        some.doc
            This line is nothing.

            .LEXICON "0" "1"
            .SEGMENT DIGIT    0 ? "7"
            .COMMENT 7 12  224
            .PEN_DOWN
             100  300
             200  300 17 0.5
             150  100
            .PEN_UP
             999 999
            .DT 100
            .PEN_DOWN
             120 200
             180 200
            .PEN_UP

            .SEGMENT WORD 0 ? "no digit"
            .PEN_DOWN
            garbage
            .PEN_UP
            .SEGMENT DIGIT 1 OK "1"
            .COMMENT a note about this one
            .PEN_DOWN
            5 5
            """;

    @TempDir
    Path folder;

    @Test
    void read_returnsLabelWriterAndScaledStrokes() {
        List<LabeledInk> digits = digits(FILE);
        assertEquals(2, digits.size());
        LabeledInk seven = digits.get(0);
        assertEquals(7, seven.label());
        assertEquals("12", seven.writer());
        assertEquals("224", seven.number());
        assertEquals(2, seven.ink().strokes().size());
        // The height of 200 becomes 196, centered; y is flipped.
        List<InkPoint> first = seven.ink().strokes().get(0).points();
        assertEquals(3, first.size());
        assertPoint(91, 42, first.get(0));
        assertPoint(189, 42, first.get(1));
        assertPoint(140, 238, first.get(2));
        assertPoint(110.6, 140, seven.ink().strokes().get(1).points().get(0));
    }

    @Test
    void dotIsPlacedInTheMiddle() {
        LabeledInk one = digits(FILE).get(1);
        assertEquals(1, one.label());
        assertEquals("", one.writer());
        assertPoint(140, 140, one.ink().strokes().get(0).points().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12 abc", "NaN 3", "1e300 2", "x y"})
    void malformedSampleIsReportedWithItsLine(String line) {
        String text = ".SEGMENT DIGIT 0 ? \"3\"\n.PEN_DOWN\n1 2\n" + line + "\n.PEN_UP\n";
        String sentence = sentence(text);
        assertTrue(sentence.startsWith("Line 4 of ") && sentence.contains("\"" + line + "\""), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".SEGMENT DIGIT 0 ? \"a\"", ".SEGMENT DIGIT 0 ? \"12\"", ".SEGMENT DIGIT", ".SEGMENT DIGIT 5"})
    void invalidLabelIsReportedWithItsLine(String line) {
        String sentence = sentence("\n\n" + line + "\n");
        assertTrue(sentence.startsWith("Line 3 of ") && sentence.contains("\"0\" to \"9\""), sentence);
    }

    @Test
    void digitWithoutSamplesIsReportedWithItsLine() {
        String sentence = sentence(".SEGMENT DIGIT 0 ? \"3\"\n.PEN_DOWN\n.PEN_UP\n.SEGMENT DIGIT 1 ? \"4\"\n");
        assertTrue(sentence.contains("begins in line 1 of"), sentence);
    }

    @Test
    void fileWithoutDigitsIsRejected() {
        assertTrue(sentence("Hello,\nthis is a letter.\n").contains("has no digits"));
        assertTrue(sentence("").contains("has no digits"));
    }

    @Test
    void missingFileAndFolderAreRejected() {
        for (Path path : List.of(folder.resolve("absent"), folder)) {
            assertTrue(assertThrows(UserException.class, () -> UnipenReader.read(path))
                    .getMessage()
                    .startsWith("There is no stroke file"));
        }
    }

    @Test
    void hugeFileIsRejectedWithoutReadingIt() throws IOException {
        Path large = folder.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(UnipenReader.MAX_MEGABYTES * 1_000_000L + 1);
        }
        assertTrue(assertThrows(UserException.class, () -> UnipenReader.read(large))
                .getMessage()
                .contains("larger than 64 megabytes"));
    }

    @Test
    void tooManySamplesAreRejected() throws IOException {
        byte[] line = "1 2\n".getBytes(StandardCharsets.US_ASCII);
        byte[] header = ".SEGMENT DIGIT 0 ? \"3\"\n.PEN_DOWN\n".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[header.length + (UnipenParser.MAX_POINTS + 1) * line.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        for (int at = header.length; at < bytes.length; at += line.length) {
            System.arraycopy(line, 0, bytes, at, line.length);
        }
        Path many = Files.write(folder.resolve("many"), bytes);
        assertTrue(assertThrows(UserException.class, () -> UnipenReader.read(many))
                .getMessage()
                .contains("more than 4,000,000 pen samples"));
    }

    @Test
    void damagedFilesAreReadOrRejected() throws IOException {
        byte[] bytes = FILE.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] = (byte) 0xFF;
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                assertFalse(UnipenReader.read(file).samples().isEmpty());
            } catch (UserException e) {
                assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
            }
        }
    }

    @Test
    void pendigitsFileIsReadAndRenderedLikeMnist() {
        List<LabeledInk> digits =
                UnipenReader.read(RealData.strokeFile()).samples().digits();
        assertEquals(7494, digits.size());
        Set<String> writers = new HashSet<>();
        int points = 0;
        for (LabeledInk digit : digits) {
            writers.add(digit.writer());
            for (Stroke stroke : digit.ink().strokes()) {
                points += stroke.points().size();
            }
            DigitImage image = InkNormalizer.normalize(
                    Strokes.sheet(digit.ink().strokes().toArray(Stroke[]::new)), InkNormalizer.StrokeWidth.LIKE_MNIST);
            DigitMeasures measures = DigitMeasures.of(image);
            assertEquals(1f, measures.brightest());
            assertEquals(20, measures.longerSide());
            assertTrue(measures.isCentered(), measures.toString());
        }
        assertEquals(30, writers.size());
        assertEquals(304_216, points);
    }

    private List<LabeledInk> digits(String text) {
        return UnipenReader.read(file(text)).samples().digits();
    }

    private String sentence(String text) {
        return assertThrows(UserException.class, () -> UnipenReader.read(file(text)))
                .getMessage();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("strokes.unp"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertPoint(double x, double y, InkPoint point) {
        assertEquals(x, point.x(), 1e-9);
        assertEquals(y, point.y(), 1e-9);
    }
}
