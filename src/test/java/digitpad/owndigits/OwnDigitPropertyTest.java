package digitpad.owndigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.image.DigitImage;
import digitpad.ink.Ink;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import digitpad.text.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any digit comes back from its file, and whatever a file's bytes are, reading it ends in a digit or in one sentence. */
class OwnDigitPropertyTest {
    private static final double ROUNDING = 0.005 + 1e-9;
    private static final float PIXEL_ROUNDING = 0.5f / 255 + 1e-6f;
    /** What a sentence about an unusable file may end in: damage of the format's figure can also make it a newer one. */
    private static final List<String> ADVICE =
            List.of("; correct the file or delete it.", "a newer DigitPad wrote; update DigitPad to use it.");

    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("digit", ".json");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 300)
    void aDigitComesBackUpToRounding(@ForAll("digits") OwnDigit digit) throws IOException {
        OwnDigit read = roundTrip(digit);
        assertEquals(digit.label(), read.label());
        assertEquals(digit.savedAt(), read.savedAt());
        assertEquals(digit.ink().strokes().size(), read.ink().strokes().size());
        for (int i = 0; i < digit.ink().strokes().size(); i++) {
            Stroke before = digit.ink().strokes().get(i);
            Stroke after = read.ink().strokes().get(i);
            assertEquals(before.width(), after.width(), 0.01);
            assertEquals(before.points().size(), after.points().size());
            for (int j = 0; j < before.points().size(); j++) {
                assertEquals(before.points().get(j).x(), after.points().get(j).x(), ROUNDING);
                assertEquals(before.points().get(j).y(), after.points().get(j).y(), ROUNDING);
            }
        }
        assertEquals(digit.image().isPresent(), read.image().isPresent());
        for (int row = 0; row < DigitImage.SIZE && digit.image().isPresent(); row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                assertEquals(
                        digit.image().get().at(row, column), read.image().get().at(row, column), PIXEL_ROUNDING);
            }
        }
    }

    @Property(tries = 100)
    void whatWasRoundedOnceStaysTheSame(@ForAll("digits") OwnDigit digit) throws IOException {
        OwnDigit read = roundTrip(digit);
        assertEquals(read, roundTrip(read));
    }

    @Property(tries = 400)
    void damageIsADigitOrASentence(
            @ForAll("digits") OwnDigit digit,
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int place,
            @ForAll byte becomes)
            throws IOException {
        byte[] bytes = OwnDigitWriter.json(digit);
        bytes[place % bytes.length] = becomes;
        digitOrSentence(bytes);
    }

    @Property(tries = 20)
    void aDamagedFormatIsADigitOrASentence(@ForAll("digits") OwnDigit digit) throws IOException {
        byte[] bytes = OwnDigitWriter.json(digit);
        int place = new String(bytes, StandardCharsets.UTF_8).indexOf("\"format\": 1") + "\"format\": ".length();
        for (int becomes = Byte.MIN_VALUE; becomes <= Byte.MAX_VALUE; becomes++) {
            bytes[place] = (byte) becomes;
            // Only the figure it was makes it the digit it was.
            assertEquals(becomes == '1', digitOrSentence(bytes).isPresent(), "format " + becomes);
        }
    }

    @Property(tries = 200)
    void aFileCutShortIsASentence(
            @ForAll("digits") OwnDigit digit, @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int place)
            throws IOException {
        byte[] bytes = OwnDigitWriter.json(digit);
        // Without its last byte, a line end, it is still whole.
        byte[] cut = java.util.Arrays.copyOf(bytes, place % (bytes.length - 1));
        assertTrue(digitOrSentence(cut).isEmpty());
    }

    @Provide
    Arbitrary<OwnDigit> digits() {
        Arbitrary<Integer> labels = Arbitraries.integers().between(0, 9);
        Arbitrary<Instant> moments = Arbitraries.longs()
                .between(0, 4_102_444_800_000_000L)
                .map(micros -> Instant.EPOCH.plusNanos(micros * 1_000));
        Arbitrary<Double> coordinate = Arbitraries.doubles().between(-280, 560).ofScale(5);
        Arbitrary<InkPoint> point = Combinators.combine(coordinate, coordinate).as(InkPoint::new);
        Arbitrary<List<InkPoint>> points = point.list().ofMinSize(1).ofMaxSize(40);
        Arbitrary<Double> width =
                Arbitraries.doubles().between(0, false, 280, true).ofScale(5);
        Arbitrary<Ink> ink = Combinators.combine(points, width)
                .as(Stroke::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Ink::new);
        Arbitrary<DigitImage> image = Arbitraries.floats()
                .between(0, 1)
                .array(float[].class)
                .ofSize(DigitImage.PIXELS)
                .map(OwnDigitPropertyTest::inked)
                .withoutEdgeCases();
        Arbitrary<OwnDigit> drawn =
                Combinators.combine(labels, moments, ink, image.optional()).as(OwnDigit::new);
        Arbitrary<OwnDigit> opened = Combinators.combine(labels, moments, image)
                .as((label, moment, picture) -> new OwnDigit(label, moment, Ink.empty(), Optional.of(picture)));
        return Arbitraries.oneOf(List.of(drawn, opened));
    }

    /** The recipe brings the brightest pixel to 1, so that none of its images is blank. */
    private static DigitImage inked(float[] pixels) {
        pixels[pixels.length / 2] = 1;
        return DigitImage.of(pixels);
    }

    private static OwnDigit roundTrip(OwnDigit digit) throws IOException {
        Files.write(file, OwnDigitWriter.json(digit));
        return OwnDigitReader.read(file);
    }

    private static Optional<OwnDigit> digitOrSentence(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            return Optional.of(OwnDigitReader.read(file));
        } catch (UserException e) {
            assertTrue(ADVICE.stream().anyMatch(e.getMessage()::endsWith), e.getMessage());
            assertFalse(e.getMessage().contains("\n"), e.getMessage());
            return Optional.empty();
        }
    }
}
