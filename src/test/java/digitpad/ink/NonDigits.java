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
 * About a thousand drawings that are no digits, to measure how many of them are rejected: letters, shapes, signs and
 * letters of other scripts, scribbles, several digits in a row, crossed-out digits. They are drawn by other code from other
 * outlines than those a training shows a network; about a third of them are also of other kinds ({@link #isUnseenInTraining}).
 */
public final class NonDigits {
    private static final int OF_EACH_LETTER = 12;
    private static final int OF_EACH_SHAPE = 6;
    private static final int OF_EACH_SIGN = 5;

    /** What is among the glyphs under another name: tree. */
    private static final Set<String> OTHERWISE_CALLED = Set.of("fir");

    private static final Set<String> GLYPHS = glyphs();

    private NonDigits() {}

    /**
     * The set of a seed, always the same; another seed draws the same things in other ways.
     *
     * @param realDigits digits of people, from which rows of digits and crossed-out digits are made
     * @throws IllegalArgumentException if there are no real digits
     */
    public static List<NonDigit> all(long seed, List<LabeledInk> realDigits) {
        List<NonDigit> all = new ArrayList<>();
        all.addAll(drawn("letter", Letters.FIGURES, OF_EACH_LETTER, seed));
        all.addAll(drawn("shape", Shapes.FIGURES, OF_EACH_SHAPE, seed));
        all.addAll(drawn("sign", Signs.FIGURES, OF_EACH_SIGN, seed));
        all.addAll(Scribbles.draw(random(seed, "scribble")));
        all.addAll(DigitMixtures.draw(realDigits, random(seed, "digits")));
        return List.copyOf(all);
    }

    /**
     * Whether no training shows a network anything of the kind: a letter, a shape or a sign that is none of the glyphs
     * which training draws.
     */
    public static boolean isUnseenInTraining(NonDigit drawn) {
        boolean single = List.of("letter", "shape", "sign").contains(drawn.kind());
        return single
                && !OTHERWISE_CALLED.contains(drawn.name())
                && GLYPHS.stream()
                        .noneMatch(glyph -> glyph.length() == 1
                                ? drawn.name().equals(glyph)
                                : drawn.name().startsWith(glyph));
    }

    /** The names of the glyphs that training draws. */
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
            DrawingSimulator hand = new DrawingSimulator(random(seed, kind + figure.name()));
            for (int i = 0; i < times; i++) {
                drawn.add(new NonDigit(kind, figure.name(), hand.draw(figure.strokes(i))));
            }
        }
        return drawn;
    }

    /** Each figure has chance of its own, so that one more of them changes none of the others. */
    private static RandomGenerator random(long seed, String what) {
        return new SplittableRandom(seed * 1_000_003 + what.hashCode());
    }
}
