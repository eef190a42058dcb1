package digitpad.ink;

import digitpad.ink.nondigits.DigitMixtures;
import digitpad.ink.nondigits.Figure;
import digitpad.ink.nondigits.Hand;
import digitpad.ink.nondigits.Letters;
import digitpad.ink.nondigits.Scribbles;
import digitpad.ink.nondigits.Shapes;
import digitpad.ink.nondigits.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * About a thousand drawings that are no digits, to measure how many of them are rejected: letters, shapes, signs and
 * letters of other scripts, scribbles, several digits in a row, crossed-out digits. They owe nothing to what any
 * training shows a network.
 */
public final class NonDigits {
    private static final int OF_EACH_LETTER = 12;
    private static final int OF_EACH_SHAPE = 6;
    private static final int OF_EACH_SIGN = 5;

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

    private static List<NonDigit> drawn(String kind, List<Figure> figures, int times, long seed) {
        List<NonDigit> drawn = new ArrayList<>(figures.size() * times);
        for (Figure figure : figures) {
            Hand hand = new Hand(random(seed, kind + figure.name()));
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
