package digitpad.ink.nondigits;

import java.util.List;

/**
 * Printed Latin letters, as people draw them with a mouse.
 *
 * <p>A letter is included if a reader can tell it from every digit without context, even if it resembles one. These are
 * left out because in handwriting they look like digits:
 *
 * <ul>
 *   <li>O, o: 0.
 *   <li>I, l, and i without its dot: 1, which some people write with serifs at both ends, like I.
 *   <li>Z, z: 2.
 *   <li>S, s: 5, which many people write in one stroke without a corner.
 *   <li>b: 6. (G is included: its bar turns inward and leaves no loop.)
 *   <li>B: 8, which some people write with a straight back.
 *   <li>g, q: 9, with a hook and with a straight stem.
 *   <li>y with a round bowl: a 4 that is open at the top, or 9. (Y and a y of two straight lines are included.)
 *   <li>c, v, w, x: at the same size they equal their capitals, and would count twice.
 * </ul>
 *
 * <p>These resemble digits but are included: C and U (a 0 has no gap that wide), D (a 0 has no straight back with two
 * corners), Q (a 0 has no tail across its line), L, T and J (a 1 or 7 looks different), a (a 9 has its stem below the
 * loop), d (a mirrored 6), e (a rotated 9), P and p (a mirrored 9), i and j (because of the dot), r and t.
 */
public final class Letters {
    public static final List<Figure> FIGURES = List.of(
            Figure.of(
                    "A",
                    "M 50 0 L 8 100 M 50 0 L 92 100 M 24 64 L 77 64",
                    "M 8 100 L 48 2 L 54 2 L 92 100 M 20 70 L 80 66"),
            Figure.of("C", "M E 50 50 45 50 -42 -318", "M E 60 50 52 50 -60 -300"),
            Figure.of(
                    "D",
                    "M 15 0 L 15 100 M 5 0 L 40 0 C 105 0 105 100 40 100 L 5 100",
                    "M 12 0 L 12 100 M 12 1 C 105 -5 105 105 12 99"),
            Figure.of(
                    "E",
                    "M 78 0 L 15 0 L 15 100 L 80 100 M 15 50 L 66 50",
                    "M 15 0 L 15 100 M 15 2 L 82 2 M 15 50 L 72 50 M 15 98 L 85 98"),
            Figure.of("F", "M 80 0 L 15 0 L 15 100 M 15 48 L 65 48", "M 15 0 L 15 100 M 12 3 L 84 1 M 15 45 L 72 45"),
            Figure.of(
                    "G",
                    "M E 50 50 42 50 -45 -320 L 84 55 L 50 55",
                    "M E 50 50 42 50 -50 -325 M 55 54 L 92 54 L 92 100"),
            Figure.of("H", "M 12 0 L 12 100 M 88 0 L 88 100 M 12 50 L 88 50"),
            Figure.of(
                    "J", "M 72 0 L 72 70 C 72 108 15 108 12 68", "M 30 0 L 98 0 M 66 0 L 66 70 C 66 108 12 108 10 70"),
            Figure.of(
                    "K", "M 15 0 L 15 100 M 85 0 L 15 58 M 35 43 L 88 100", "M 15 0 L 15 100 M 80 0 L 18 52 L 85 100"),
            Figure.of("L", "M 20 0 L 20 100 L 85 100"),
            Figure.of("M", "M 5 100 L 15 0 L 50 65 L 85 0 L 95 100", "M 8 0 L 8 100 M 8 0 L 50 55 L 92 0 L 92 100"),
            Figure.of("N", "M 12 100 L 12 0 L 88 100 L 88 0", "M 12 0 L 12 100 M 12 0 L 88 100 M 88 0 L 88 100"),
            Figure.of("P", "M 18 0 L 18 100 M 18 2 C 35 -4 90 -8 90 27 C 90 60 45 56 18 54"),
            Figure.of(
                    "Q",
                    "M E 50 48 45 48 -90 -450 M 52 62 L 98 108",
                    "M E 50 48 42 48 -70 -430 M 38 74 Q 65 78 96 106"),
            Figure.of("R", "M 18 0 L 18 100 M 18 2 C 35 -4 88 -8 88 26 C 88 55 45 54 18 52 L 90 100"),
            Figure.of("T", "M 5 0 L 95 0 M 50 0 L 50 100"),
            Figure.of("U", "M 12 0 L 12 60 C 12 113 88 113 88 60 L 88 0"),
            Figure.of("V", "M 8 0 L 50 100 L 92 0"),
            Figure.of(
                    "W", "M 0 0 L 25 100 L 50 25 L 75 100 L 100 0", "M 2 5 C 2 125 50 125 50 40 C 50 125 98 125 98 5"),
            Figure.of("X", "M 10 0 L 90 100 M 90 0 L 10 100"),
            Figure.of("Y", "M 8 0 L 50 50 M 92 0 L 50 50 L 50 100", "M 8 0 L 50 48 L 92 0 M 50 48 L 50 100"),
            Figure.of(
                    "a",
                    "M E 46 50 40 48 -30 -330 L 86 4 L 86 82 Q 87 100 102 96",
                    "M 18 18 C 30 -5 80 -8 80 30 L 80 100 M 80 45 C 50 38 10 45 10 72 C 10 108 70 105 80 75"),
            Figure.of("d", "M E 45 70 37 30 -25 -335 M 83 0 L 83 102"),
            Figure.of("e", "M 12 52 L 88 52 C 88 -15 12 -20 10 50 C 8 115 75 110 90 80"),
            Figure.of("f", "M 88 14 C 72 -10 42 -5 42 30 L 42 100 M 12 42 L 78 42"),
            Figure.of("h", "M 15 0 L 15 100 L 15 65 C 25 36 78 32 78 64 L 78 100"),
            Figure.of("i", "M 50 36 L 50 100 M 50 6", "M 48 38 L 48 88 Q 49 100 62 96 M 49 8"),
            Figure.of("j", "M 60 30 L 60 80 C 60 108 25 108 16 92 M 60 3"),
            Figure.of("k", "M 15 0 L 15 100 M 72 38 L 15 76 M 32 64 L 78 100"),
            Figure.of("m", "M 4 25 L 4 100 L 4 50 C 12 20 48 18 48 50 L 48 100 L 48 50 C 56 20 94 18 94 50 L 94 100"),
            Figure.of("n", "M 12 5 L 12 100 L 12 40 C 22 -6 85 -10 85 40 L 85 100"),
            Figure.of("p", "M 15 5 L 15 100 M 15 22 C 35 -8 88 -5 88 32 C 88 68 35 72 15 50"),
            Figure.of("r", "M 22 5 L 22 100 L 22 45 C 30 12 55 0 84 16"),
            Figure.of("t", "M 45 0 L 45 78 C 45 102 72 104 84 88 M 12 32 L 82 32", "M 50 0 L 50 100 M 18 30 L 84 30"),
            Figure.of("u", "M 12 5 L 12 60 C 12 112 82 112 84 55 L 84 5 L 84 84 Q 85 100 100 98"),
            Figure.of("y", "M 10 0 L 50 54 M 90 0 L 22 100"));

    private Letters() {}
}
