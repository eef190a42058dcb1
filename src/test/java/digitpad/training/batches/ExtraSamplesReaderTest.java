package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import digitpad.SampleData;
import digitpad.ink.NonDigitInk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtraSamplesReaderTest {
    @TempDir
    Path folder;

    @Test
    void lettersUnlikeDigits_areNonDigits() throws IOException {
        Path digits = write("digits.unp", sample("DIGIT", "7", "ap01"));
        Path letters = write(
                "letters.unp",
                sample("CHARACTER", "a", "ap01"),
                sample("CHARACTER", "O", "ap01"),
                sample("CHARACTER", "+", "gm02"));
        ExtraSamples extra = ExtraSamplesReader.strokes(List.of(digits, letters), List.of());
        assertEquals(1, extra.count());
        assertEquals(List.of("a", "+"), labels(extra));
        assertEquals("digits.unp + letters.unp", extra.source());
    }

    @Test
    void excludedWriters_areLeftOut() throws IOException {
        Path file = write(
                "mixed.unp",
                sample("DIGIT", "7", "ap01"),
                sample("DIGIT", "8", "gm02"),
                sample("CHARACTER", "a", "ap01"),
                sample("CHARACTER", "b", "gm02"),
                sample("CHARACTER", "c", "gm02"));
        for (String writers : List.of("gm02", "gm*")) {
            ExtraSamples extra = ExtraSamplesReader.strokes(List.of(file), List.of(writers));
            assertEquals(1, extra.count());
            assertEquals(List.of("a"), labels(extra));
            assertEquals("mixed.unp without writers " + writers, extra.source());
        }
    }

    @Test
    void nonDigits_countForTheChecksum() throws IOException {
        TrainingData images = TrainingData.of(SampleData.inMemory());
        Path letters = write("letters.unp", sample("CHARACTER", "a", "ap01"));
        TrainingData withLetters = images.with(ExtraSamplesReader.strokes(List.of(letters), List.of()));
        assertEquals(0, withLetters.extraSamples());
        assertEquals(1, withLetters.nonDigits().size());
        assertNotEquals(images.checksum(), withLetters.checksum());
        Path lookAlikes = write("look-alikes.unp", sample("CHARACTER", "O", "ap01"));
        TrainingData withLookAlikes = images.with(ExtraSamplesReader.strokes(List.of(lookAlikes), List.of()));
        assertEquals(images.checksum(), withLookAlikes.checksum(), "nothing is added");
    }

    private static List<String> labels(ExtraSamples extra) {
        return extra.nonDigits().stream().map(NonDigitInk::label).toList();
    }

    private Path write(String name, String... samples) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", samples));
    }

    private static String sample(String type, String label, String writer) {
        return ".SEGMENT " + type + " 0 ? \"" + label + "\"\n.COMMENT " + label + " " + writer
                + " 1\n.PEN_DOWN\n10 20\n10 10\n.PEN_UP\n";
    }
}
