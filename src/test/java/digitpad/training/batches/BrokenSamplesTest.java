package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.files.Sha256;
import digitpad.ink.LabeledInk;
import digitpad.ink.StrokeFile;
import digitpad.ink.StrokeSample;
import digitpad.ink.UnipenReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenSamplesTest {
    private static final String TEXT = sample("DIGIT", "7", "ap01", "1")
            + sample("DIGIT", "8", "ap01", "2")
            + sample("DIGIT", "9", "gm02", "2")
            + sample("CHARACTER", "a", "ap01", "3");

    private static final String CHECKSUM = Sha256.of(TEXT.getBytes(StandardCharsets.ISO_8859_1));

    private final List<String> lines = List.of(
            "## A list for tests.",
            "",
            "file " + CHECKSUM + " some.unp",
            "8 ap01 2 two digits at once",
            "a ap01 3 a dot");

    @TempDir
    Path folder;

    @Test
    void listedSamples_areLeftOut() throws IOException {
        ExtraSamples extra = read(TEXT);
        assertEquals(List.of(7, 9), extra.ink().stream().map(LabeledInk::label).toList());
        assertEquals(List.of(), extra.nonDigits());
        assertEquals(2, BrokenSamples.of(lines).count(CHECKSUM));
    }

    @Test
    void otherFiles_areUsedCompletely() throws IOException {
        ExtraSamples extra = read(TEXT + sample("DIGIT", "6", "gm02", "4"));
        assertEquals(4, extra.count());
        assertEquals(1, extra.nonDigits().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 ap01 2", "ap01 2 a dot", "file 12ab some.unp", "word"})
    void malformedLines_areRefused(String line) {
        List<String> malformed = List.of("file " + CHECKSUM + " some.unp", line);
        String message = assertThrows(IllegalArgumentException.class, () -> BrokenSamples.of(malformed))
                .getMessage();
        assertTrue(message.contains(line), message);
    }

    @Test
    void sampleBeforeAnyFile_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> BrokenSamples.of(List.of("8 ap01 2 a dot")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pendigits-orig.tra", "unipen-digits.unp", "unipen-letters-signs.unp"})
    void shippedList_namesOneSampleEach(String name) {
        StrokeFile file = UnipenReader.read(RealData.strokeFile(name));
        long left = BrokenSamples.shipped().without(file).all().count();
        assertEquals(
                BrokenSamples.shipped().count(file.sha256()),
                file.samples().all().count() - left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pendigits-orig.tra", "unipen-digits.unp", "unipen-letters-signs.unp"})
    void labelWriterAndNumber_identifyEachSample(String name) {
        List<StrokeSample> all =
                UnipenReader.read(RealData.strokeFile(name)).samples().all().toList();
        assertEquals(
                all.size(),
                all.stream()
                        .map(sample -> sample.character() + " " + sample.writer() + " " + sample.number())
                        .distinct()
                        .count());
    }

    private ExtraSamples read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("any name"), text);
        return ExtraSamplesReader.strokes(List.of(file), List.of(), BrokenSamples.of(lines));
    }

    private static String sample(String type, String label, String writer, String number) {
        return ".SEGMENT " + type + " 0 ? \"" + label + "\"\n.COMMENT " + label + " " + writer + " " + number
                + "\n.PEN_DOWN\n10 20\n10 10\n.PEN_UP\n";
    }
}
