package digitpad.ink;

import digitpad.augmentation.Augmentation;
import digitpad.ink.nondigits.DigitMixtures;
import digitpad.ink.nondigits.DrawingSimulator;
import digitpad.ink.nondigits.Figure;
import digitpad.ink.nondigits.Letters;
import digitpad.ink.nondigits.Scribbles;
import digitpad.ink.nondigits.Shapes;
import digitpad.ink.nondigits.Signs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * About a thousand drawings that are not digits, to measure how many of them are rejected: letters, shapes, signs and
 * letters of other scripts, scribbles, several digits in a row, and crossed-out digits. Their code and outlines differ
 * from those that training uses. About a third of them show things that training never shows
 * ({@link #isUnseenInTraining}).
 */
public final class NonDigits {
    private static final int DRAWINGS_PER_LETTER = 12;
    private static final int DRAWINGS_PER_SHAPE = 6;
    private static final int DRAWINGS_PER_SIGN = 5;

    /** Names of figures that are training glyphs under another name: the fir is the tree. */
    private static final Set<String> NAMED_DIFFERENTLY = Set.of("fir");

    private static final Set<String> GLYPHS = glyphs();

    private NonDigits() {}

    /**
     * Returns the drawings for a seed. They depend only on the seed and the digits; another seed draws the same things
     * differently.
     *
     * @param realDigits handwritten digits, used for rows of digits and crossed-out digits
     * @throws IllegalArgumentException if there are no real digits
     */
    public static List<NonDigit> all(long seed, List<LabeledInk> realDigits) {
        List<NonDigit> all = new ArrayList<>();
        all.addAll(drawn("letter", Letters.FIGURES, DRAWINGS_PER_LETTER, seed));
        all.addAll(drawn("shape", Shapes.FIGURES, DRAWINGS_PER_SHAPE, seed));
        all.addAll(drawn("sign", Signs.FIGURES, DRAWINGS_PER_SIGN, seed));
        all.addAll(Scribbles.draw(random(seed, "scribble")));
        all.addAll(DigitMixtures.draw(realDigits, random(seed, "digits")));
        return List.copyOf(all);
    }

    /**
     * Returns whether training never shows anything like it: a letter, shape or sign that is not among the training
     * glyphs.
     */
    public static boolean isUnseenInTraining(NonDigit drawn) {
        boolean single = List.of("letter", "shape", "sign").contains(drawn.kind());
        return single
                && !NAMED_DIFFERENTLY.contains(drawn.name())
                && GLYPHS.stream()
                        .noneMatch(glyph -> glyph.length() == 1
                                ? drawn.name().equals(glyph)
                                : drawn.name().startsWith(glyph));
    }

    /** Returns the names of the glyphs that training draws. */
    private static Set<String> glyphs() {
        try (InputStream in = Augmentation.class.getResourceAsStream("glyphs.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NonDigit> drawn(String kind, List<Figure> figures, int times, long seed) {
        List<NonDigit> drawn = new ArrayList<>(figures.size() * times);
        for (Figure figure : figures) {
            DrawingSimulator simulator = new DrawingSimulator(random(seed, kind + figure.name()));
            for (int i = 0; i < times; i++) {
                drawn.add(new NonDigit(kind, figure.name(), simulator.draw(figure.strokes(i))));
            }
        }
        return drawn;
    }

    /**
     * Returns a generator for one figure. Each figure has its own, so that adding a figure does not change the others.
     */
    private static RandomGenerator random(long seed, String what) {
        return new SplittableRandom(seed * 1_000_003 + what.hashCode());
    }
}
