package digitpad.training.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.ink.Ink;
import digitpad.ink.NonDigitInk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealNonDigitsTest {
    private static final int DRAWS = 20_000;

    /** A character with a hundred times as many samples is drawn ten times as often. */
    @Test
    void rareCharacters_areDrawnMoreOften() {
        List<NonDigitInk> samples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            samples.add(sample("a", i));
        }
        for (int i = 0; i < 4; i++) {
            samples.add(sample("?", i));
        }
        RealNonDigits nonDigits = new RealNonDigits(samples);
        Random random = new Random(1);
        int signs = 0;
        Set<NonDigitInk> drawn = new HashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            NonDigitInk sample = nonDigits.next(random);
            signs += sample.character().equals("?") ? 1 : 0;
            drawn.add(sample);
        }
        assertEquals(1 / 11.0, signs / (double) DRAWS, 0.01);
        assertEquals(Set.copyOf(samples), drawn);
    }

    @Test
    void withoutSamples_isEmpty() {
        RealNonDigits none = new RealNonDigits(List.of());
        assertTrue(none.isEmpty());
        assertThrows(IllegalStateException.class, () -> none.next(new Random(1)));
    }

    private static NonDigitInk sample(String character, int number) {
        return new NonDigitInk(character, "w", Integer.toString(number), Ink.empty());
    }
}
