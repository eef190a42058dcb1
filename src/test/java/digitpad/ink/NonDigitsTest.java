package digitpad.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.RealData;
import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer.StrokeWidth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NonDigitsTest {
    /** Replacements for real digits, because these tests do not depend on their shape. */
    private static final List<LabeledInk> DIGITS = IntStream.range(0, 20)
            .mapToObj(i -> new LabeledInk(
                    i % 10,
                    "writer " + i / 10,
                    new Ink(List.of(
                            Strokes.of(14, 60, 40, 150 + 4 * i, 60, 90, 150, 170, 230),
                            Strokes.of(14, 50, 120, 160, 125)))))
            .toList();

    private static final List<NonDigit> ALL = NonDigits.all(1, DIGITS);

    @Test
    void setHasAllKindsAndNames() {
        Map<String, Long> kinds =
                ALL.stream().collect(Collectors.groupingBy(NonDigit::kind, TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of(
                        "letter", 432L,
                        "shape", 192L,
                        "sign", 165L,
                        "scribble", 161L,
                        "several digits", 110L,
                        "crossed-out digit", 30L),
                kinds);
        assertEquals(36, names("letter").size());
        assertEquals(32, names("shape").size());
        assertEquals(33, names("sign").size());
        assertEquals(12, names("scribble").size());
        assertTrue(names("several digits").stream().anyMatch(name -> name.length() == 2));
        assertTrue(names("several digits").stream().anyMatch(name -> name.length() == 3));
    }

    @Test
    void lettersThatLookLikeDigitsAreLeftOut() {
        for (String letter : List.of("O", "o", "I", "l", "Z", "z", "S", "s", "b", "B", "g", "q")) {
            assertFalse(names("letter").contains(letter), letter);
        }
    }

    @Test
    void setDependsOnlyOnTheSeed() {
        assertEquals(ALL, NonDigits.all(1, DIGITS));
        List<NonDigit> others = NonDigits.all(2, DIGITS);
        assertEquals(ALL.size(), others.size());
        Set<Ink> inks = ALL.stream().map(NonDigit::ink).collect(Collectors.toSet());
        assertTrue(others.stream().noneMatch(other -> inks.contains(other.ink())));
    }

    @Test
    void allInkIsOnThePad() {
        assertOnPad(ALL);
    }

    @Test
    void allDrawingsAreDifferent() {
        Set<Ink> inks = new HashSet<>();
        for (NonDigit drawn : ALL) {
            assertTrue(inks.add(drawn.ink()), drawn.name());
        }
    }

    @Test
    void drawingsOfOneThingDifferAfterNormalization() {
        Map<String, List<NonDigit>> things = ALL.stream()
                .filter(drawn ->
                        !drawn.kind().equals("scribble") && !drawn.kind().endsWith("digit"))
                .collect(Collectors.groupingBy(drawn -> drawn.kind() + drawn.name()));
        for (List<NonDigit> thing : things.values()) {
            for (int i = 1; i < thing.size(); i++) {
                assertNotEquals(
                        image(thing.get(i - 1)),
                        image(thing.get(i)),
                        thing.get(i).name());
            }
        }
    }

    @Test
    void lettersVaryInSizeAndPenWidth() {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        double thinnest = Double.POSITIVE_INFINITY;
        double widest = 0;
        for (NonDigit drawn : ALL) {
            if (drawn.kind().equals("letter")) {
                double side = extent(drawn.ink()).longerSide() / Ink.PAD_SIZE;
                smallest = Math.min(smallest, side);
                largest = Math.max(largest, side);
                double pen = drawn.ink().strokes().get(0).width();
                thinnest = Math.min(thinnest, pen);
                widest = Math.max(widest, pen);
            }
        }
        assertTrue(smallest > 0.25 && smallest < 0.35, "" + smallest);
        assertTrue(largest > 0.85 && largest < 0.95, "" + largest);
        assertTrue(thinnest >= 8 && thinnest < 10, "" + thinnest);
        assertTrue(widest > 23 && widest <= 31, "" + widest);
    }

    @Test
    void digitsInARowHaveGaps() {
        for (NonDigit drawn : ALL) {
            if (drawn.kind().equals("several digits")) {
                List<Stroke> strokes = drawn.ink().strokes();
                // Each replacement digit has two strokes.
                for (int i = 2; i < strokes.size(); i += 2) {
                    double end = Math.max(right(strokes.get(i - 2)), right(strokes.get(i - 1)));
                    double start = Math.min(left(strokes.get(i)), left(strokes.get(i + 1)));
                    assertTrue(end < start, drawn.name() + ": " + end + " is not left of " + start);
                }
            }
        }
    }

    @Test
    void noRealDigits_isRejected() {
        assertThrows(IllegalArgumentException.class, () -> NonDigits.all(1, List.of()));
    }

    @Test
    void realDigitsGiveASetOfTheSameSize() {
        List<NonDigit> drawn = NonDigits.all(
                1, UnipenReader.read(RealData.strokeFile()).samples().digits());
        assertEquals(ALL.size(), drawn.size());
        assertOnPad(drawn);
    }

    private static void assertOnPad(List<NonDigit> drawn) {
        for (NonDigit one : drawn) {
            Extent extent = extent(one.ink());
            boolean within = extent.left() >= 0
                    && extent.top() >= 0
                    && extent.right() <= Ink.PAD_SIZE
                    && extent.bottom() <= Ink.PAD_SIZE;
            assertTrue(within, one.kind() + " " + one.name() + ": " + extent);
        }
    }

    private static Extent extent(Ink ink) {
        assertFalse(ink.isEmpty());
        Extent extent = Extent.empty();
        for (Stroke stroke : ink.strokes()) {
            extent = extent.union(Extent.of(Polyline.of(stroke, 0.05), stroke.width()));
        }
        return extent;
    }

    private static double left(Stroke stroke) {
        return Extent.of(Polyline.of(stroke, 0.05), stroke.width()).left();
    }

    private static double right(Stroke stroke) {
        return Extent.of(Polyline.of(stroke, 0.05), stroke.width()).right();
    }

    private static DigitImage image(NonDigit drawn) {
        return InkNormalizer.normalize(new Sheet(Optional.empty(), drawn.ink()), StrokeWidth.LIKE_MNIST);
    }

    private static Set<String> names(String kind) {
        return ALL.stream()
                .filter(drawn -> drawn.kind().equals(kind))
                .map(NonDigit::name)
                .collect(Collectors.toSet());
    }
}
