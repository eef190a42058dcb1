package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests how letters, signs and their writers are read from stroke files. */
class UnipenCharactersTest {
    private static final String ONE = ".SEGMENT DIGIT 0 ? \"1\"\n.COMMENT 1 ap26 7\n.PEN_DOWN\n10 20\n10 10\n.PEN_UP\n";

    @TempDir
    Path folder;

    @Test
    void lettersAndSignsAreReadAsNonDigits() {
        StrokeSamples samples = read(character("a", "a", "ce14 2")
                + character("\\", "\\", "ce14 3")
                + character("\\@", "\\@", "kai06 4")
                + character("\"", "x", "ce14 5"));
        assertEquals(
                List.of("a", "\\", "@", "\""),
                samples.nonDigits().stream().map(NonDigitInk::label).toList());
        assertEquals(List.of(), samples.digits());
        NonDigitInk at = samples.nonDigits().get(2);
        assertEquals("kai06", at.writer());
        assertEquals("4", at.number());
        assertEquals(new InkPoint(140, 42), at.ink().strokes().get(0).points().get(0));
        assertEquals("", samples.nonDigits().get(3).writer(), "the comment is about another character");
    }

    @Test
    void characterLabeledWithDigitIsDigit() {
        StrokeSamples samples = read(character("a", "a", "ce14 2") + character("5", "5", "gm01 6"));
        LabeledInk digit = samples.digits().get(0);
        assertEquals(5, digit.label());
        assertEquals("gm01", digit.writer());
        assertEquals("6", digit.number());
        assertEquals(1, samples.nonDigits().size());
    }

    @Test
    void lookAlikesAreAmbiguous() {
        for (String label : List.of("O", "q", "|", "\\", "_", "Z", "y")) {
            assertTrue(nonDigit(label).isAmbiguous(), label);
        }
        for (String label : List.of("a", "E", "@", "+")) {
            assertFalse(nonDigit(label).isAmbiguous(), label);
        }
    }

    @Test
    void kindTellsLettersFromSigns() {
        assertEquals(NonDigitInk.Kind.LETTER, nonDigit("a").kind());
        assertEquals(NonDigitInk.Kind.LETTER, nonDigit("Z").kind());
        assertEquals(NonDigitInk.Kind.SIGN, nonDigit("@").kind());
    }

    @Test
    void characterWithoutUsableLabelIsIgnored() {
        StrokeSamples samples =
                read(".SEGMENT CHARACTER 0 ? \"ab\"\n.PEN_DOWN\ngarbage\n.PEN_UP\n.SEGMENT CHARACTER\n" + ONE);
        assertEquals(1, samples.all().count());
    }

    @Test
    void characterWithoutSamplesIsReportedWithItsLine() {
        String sentence = assertThrows(
                        UserException.class, () -> read(ONE + ".SEGMENT CHARACTER 0 ? \"g\"\n.PEN_DOWN\n.PEN_UP\n"))
                .getMessage();
        assertTrue(sentence.contains("The character \"g\" that begins in line 7 of"), sentence);
    }

    @Test
    void laboratoryIsNamedByTwoLetters() {
        assertEquals(Optional.of("ap"), read(ONE).digits().get(0).laboratory());
        for (String writer : List.of("12", "a1", "a", "")) {
            assertEquals(Optional.empty(), new LabeledInk(1, writer, Ink.empty()).laboratory(), writer);
        }
    }

    @Test
    void unipenDigitsAreReadCompletely() {
        StrokeSamples samples =
                UnipenReader.read(RealData.strokeFile("unipen-digits.unp")).samples();
        assertEquals(10_019, samples.digits().size());
        assertEquals(List.of(), samples.nonDigits());
        assertEquals(Set.of("ap", "ce", "gm", "ib", "sy", "to"), laboratories(samples));
        assertEquals(154, writers(samples));
    }

    @Test
    void unipenLettersAreReadCompletely() {
        StrokeSamples samples = UnipenReader.read(RealData.strokeFile("unipen-letters-signs.unp"))
                .samples();
        assertEquals(List.of(), samples.digits());
        assertEquals(9_500, samples.nonDigits().size());
        assertEquals(10, laboratories(samples).size());
        assertEquals(203, writers(samples));
        assertEquals(
                112,
                samples.nonDigits().stream()
                        .filter(sample -> sample.label().equals("\\"))
                        .count());
    }

    private static Set<String> laboratories(StrokeSamples samples) {
        return samples.all()
                .flatMap(sample -> sample.laboratory().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long writers(StrokeSamples samples) {
        return samples.all().map(StrokeSample::writer).distinct().count();
    }

    private static NonDigitInk nonDigit(String label) {
        return new NonDigitInk(label, "", "", Ink.empty());
    }

    private static String character(String label, String comment, String origin) {
        return ".SEGMENT CHARACTER 0 ? \"" + label + "\"\n.COMMENT " + comment + " " + origin
                + "\n.PEN_DOWN\n10 20\n10 10\n.PEN_UP\n";
    }

    private StrokeSamples read(String text) {
        try {
            return UnipenReader.read(Files.writeString(folder.resolve("strokes.unp"), text))
                    .samples();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
