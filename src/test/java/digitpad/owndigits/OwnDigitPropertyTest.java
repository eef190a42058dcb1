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

/** Any digit can be saved and read again, and reading any file gives a digit or a one-line error message. */
class OwnDigitPropertyTest {
    private static final double ROUNDING = 0.005 + 1e-9;
    private static final float PIXEL_ROUNDING = 0.5f / 255 + 1e-6f;
    /** How a message about an unusable file may end. A changed format number can also look like a newer format. */
    private static final List<String> ADVICE =
            List.of(". Correct the file or delete it.", "DigitPad wrote. Update DigitPad to use it.");

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
    void savedDigitIsReadBackUpToRounding(@ForAll("digits") OwnDigit digit) throws IOException {
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
    void roundedDigitIsReadBackUnchanged(@ForAll("digits") OwnDigit digit) throws IOException {
        OwnDigit read = roundTrip(digit);
        assertEquals(read, roundTrip(read));
    }

    @Property(tries = 400)
    void damagedByte_givesADigitOrAMessage(
            @ForAll("digits") OwnDigit digit,
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int position,
            @ForAll byte value)
            throws IOException {
        byte[] bytes = OwnDigitWriter.toJson(digit);
        bytes[position % bytes.length] = value;
        assertDigitOrMessage(bytes);
    }

    @Property(tries = 20)
    void damagedFormat_givesADigitOrAMessage(@ForAll("digits") OwnDigit digit) throws IOException {
        byte[] bytes = OwnDigitWriter.toJson(digit);
        int position = new String(bytes, StandardCharsets.UTF_8).indexOf("\"format\": 1") + "\"format\": ".length();
        for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
            bytes[position] = (byte) value;
            // Only the original format number is valid.
            assertEquals(value == '1', assertDigitOrMessage(bytes).isPresent(), "format " + value);
        }
    }

    @Property(tries = 200)
    void truncatedFile_givesAMessage(
            @ForAll("digits") OwnDigit digit, @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int position)
            throws IOException {
        byte[] bytes = OwnDigitWriter.toJson(digit);
        // Without the last byte, a line end, the file is still valid.
        byte[] truncated = java.util.Arrays.copyOf(bytes, position % (bytes.length - 1));
        assertTrue(assertDigitOrMessage(truncated).isEmpty());
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
                .map(OwnDigitPropertyTest::withInk)
                .withoutEdgeCases();
        Arbitrary<OwnDigit> drawn =
                Combinators.combine(labels, moments, ink, image.optional()).as(OwnDigit::new);
        Arbitrary<OwnDigit> opened = Combinators.combine(labels, moments, image)
                .as((label, moment, picture) -> new OwnDigit(label, moment, Ink.empty(), Optional.of(picture)));
        return Arbitraries.oneOf(List.of(drawn, opened));
    }

    /** Returns an image that is not blank, as images with ink in them never are. */
    private static DigitImage withInk(float[] pixels) {
        pixels[pixels.length / 2] = 1;
        return DigitImage.of(pixels);
    }

    private static OwnDigit roundTrip(OwnDigit digit) throws IOException {
        Files.write(file, OwnDigitWriter.toJson(digit));
        return OwnDigitReader.read(file);
    }

    private static Optional<OwnDigit> assertDigitOrMessage(byte[] bytes) throws IOException {
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
