package digitpad.ink.nondigits;

import java.util.List;

/**
 * Shapes that people like to draw on a pad. Left out are circles, ellipses and rings (0), the vertical line (1), and
 * the diagonal cross, which is the letter X.
 */
public final class Shapes {
    public static final List<Figure> FIGURES = List.of(
            Figure.of("triangle", "M 50 5 L 5 92 L 95 92 L 50 5"),
            Figure.of("square", "M 8 8 L 8 92 L 92 92 L 92 8 L 8 8"),
            Figure.of("diamond", "M 50 0 L 5 50 L 50 100 L 95 50 L 50 0"),
            Figure.of("star", "M 20.6 90.5 L 50 0 L 79.4 90.5 L 2.4 34.5 L 97.6 34.5 L 20.6 90.5"),
            Figure.of("heart", "M 50 28 C 40 -10 0 0 2 35 C 5 65 40 80 50 98 C 60 80 95 65 98 35 C 100 0 60 -10 50 28"),
            Figure.of("arrow to the right", "M 0 50 L 100 50 M 70 22 L 100 50 L 70 78"),
            Figure.of("arrow up", "M 50 100 L 50 0 M 20 32 L 50 0 L 80 32"),
            Figure.of("plus", "M 50 0 L 50 100 M 0 50 L 100 50"),
            Figure.of("asterisk", "M 50 0 L 50 100 M 7 25 L 93 75 M 93 25 L 7 75"),
            Figure.of("check mark", "M 5 55 L 35 95 L 98 5"),
            Figure.of(
                    "house",
                    "M 10 42 L 10 100 L 90 100 L 90 42 M 0 50 L 50 0 L 100 50 M 40 100 L 40 68 L 60 68 L 60 100"),
            Figure.of("smiley", "M E 50 50 50 50 -90 -450 M 33 36 M 67 36 M 25 62 Q 50 92 75 62"),
            Figure.of(
                    "spiral",
                    "M E 50 50 8 8 0 180 E 58 50 16 16 180 360 E 50 50 24 24 0 180 E 58 50 32 32 180 360"
                            + " E 50 50 40 40 0 180"),
            Figure.of("wave", "M 0 50 C 8 18 17 18 25 50 C 33 82 42 82 50 50 C 58 18 67 18 75 50 C 83 82 92 82 100 50"),
            Figure.of("zigzag", "M 0 68 L 16 32 L 33 68 L 50 32 L 66 68 L 83 32 L 100 68"),
            Figure.of(
                    "infinity",
                    "M 50 50 C 70 22 100 22 100 50 C 100 78 70 78 50 50 C 30 22 0 22 0 50 C 0 78 30 78 50 50"),
            Figure.of("hash", "M 35 0 L 30 100 M 72 0 L 66 100 M 2 34 L 100 32 M 0 68 L 98 66"),
            Figure.of(
                    "grid",
                    "M 5 5 L 5 95 M 35 5 L 35 95 M 65 5 L 65 95 M 95 5 L 95 95"
                            + " M 5 5 L 95 5 M 5 35 L 95 35 M 5 65 L 95 65 M 5 95 L 95 95"),
            Figure.of("lightning", "M 62 0 L 15 55 L 45 55 L 30 100 L 85 38 L 52 42 L 62 0"),
            Figure.of("fish", "M 98 22 L 70 50 C 50 85 15 80 2 50 C 15 20 50 15 70 50 L 98 78 L 98 22 M 22 44"),
            Figure.of("equals sign", "M 5 32 L 95 32 M 5 68 L 95 68"),
            Figure.of("cup", "M 10 15 L 20 100 L 68 100 L 78 15 L 10 15 M 75 32 C 108 28 105 78 70 78"),
            Figure.of("envelope", "M 0 18 L 0 85 L 100 85 L 100 18 L 0 18 L 50 55 L 100 18"),
            Figure.of(
                    "sun",
                    "M E 50 50 24 24 0 360 M 83 50 L 100 50 M 73 73 L 86 86 M 50 83 L 50 100 M 27 73 L 14 86"
                            + " M 17 50 L 0 50 M 27 27 L 14 14 M 50 17 L 50 0 M 73 27 L 86 14"),
            Figure.of(
                    "flower",
                    "M E 50 36 10 10 0 360 M E 50 14 13 13 90 450 M E 71 30 13 13 160 520 M E 63 54 13 13 230 590"
                            + " M E 37 54 13 13 310 670 M E 29 30 13 13 20 380 M 50 50 L 50 110"),
            Figure.of("fir", "M 50 0 L 25 35 L 40 35 L 12 75 L 88 75 L 60 35 L 75 35 L 50 0 M 50 75 L 50 100"),
            Figure.of(
                    "cloud",
                    "M 20 78 C -8 78 -5 42 20 45 C 18 12 58 10 62 32 C 82 22 96 40 88 52"
                            + " C 108 58 102 80 85 78 L 20 78"),
            Figure.of("moon", "M 70 2 C -22 5 -22 95 70 98 C 28 82 28 18 70 2"),
            Figure.of(
                    "person",
                    "M E 50 14 14 14 90 450 M 50 28 L 50 65 M 18 42 L 82 42 M 50 65 L 22 100 M 50 65 L 78 100"),
            Figure.of("umbrella", "M 2 50 C 5 -15 95 -15 98 50 L 2 50 M 50 50 L 50 88 C 50 105 28 105 28 86"),
            Figure.of("eye", "M 0 50 Q 50 0 100 50 Q 50 100 0 50 M E 50 50 13 13 0 360"),
            Figure.of("boat", "M 2 72 L 20 98 L 80 98 L 98 72 L 2 72 M 48 72 L 48 0 L 85 58 L 48 58"));

    private Shapes() {}
}
