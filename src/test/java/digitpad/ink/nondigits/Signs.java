package digitpad.ink.nondigits;

import java.util.List;

/**
 * Signs from the keyboard, and letters of scripts other than Latin. Signs that in handwriting look like a digit or a
 * part of one are left out: parentheses (0), the vertical bar and the slash (1), the section sign, Greek beta and
 * Chinese 日 (8), Greek theta and phi and Cyrillic Ф (0 with a bar), Greek xi and Cyrillic З and Э (3), Greek sigma and
 * Cyrillic б (6), Cyrillic Ч (4), Greek rho (9), Chinese 口 (0) and 乙 (2), Japanese ろ (3). Signs that look like a Latin
 * letter or a shape of this set are also left out, because they would count twice.
 */
public final class Signs {
    public static final List<Figure> FIGURES = List.of(
            Figure.of("?", "M 15 25 C 15 -10 88 -10 85 28 C 82 50 50 48 50 76 M 50 100"),
            Figure.of("!", "M 50 0 L 50 70 M 50 98"),
            Figure.of("&", "M 92 100 L 25 30 C 12 5 60 -15 65 15 C 68 42 5 50 8 78 C 12 112 75 105 90 55"),
            Figure.of(
                    "@",
                    "M E 47 50 17 20 -30 -330 L 66 32 L 66 60 C 68 78 96 72 96 48 C 96 -14 4 -14 4 50"
                            + " C 4 112 62 108 84 88"),
            Figure.of("%", "M 90 0 L 10 100 M E 20 20 18 20 -90 -450 M E 80 80 18 20 -90 -450"),
            Figure.of("$", "M 85 22 C 75 0 18 5 18 28 C 18 58 85 42 85 73 C 85 100 25 98 12 78 M 50 -12 L 50 112"),
            Figure.of("€", "M E 60 50 42 50 -45 -315 M 2 40 L 70 40 M 0 60 L 66 60"),
            Figure.of("{", "M 75 0 C 40 0 62 50 25 50 C 62 50 40 100 75 100"),
            Figure.of("note", "M E 28 86 18 12 0 -360 L 46 5 C 50 25 88 30 74 60"),
            Figure.of("notes", "M E 18 88 14 11 0 -360 L 32 12 L 92 2 L 92 80 E 78 80 14 11 0 -360"),
            Figure.of("alpha", "M 95 5 C 75 60 60 98 35 98 C -5 98 -5 5 35 5 C 62 5 75 60 98 97"),
            Figure.of("lambda", "M 15 2 C 35 0 40 10 50 35 L 88 100 M 52 40 L 12 100"),
            Figure.of("mu", "M 18 102 L 18 8 L 18 50 C 18 82 70 82 75 45 L 75 8 L 75 55 C 75 74 90 74 97 62"),
            Figure.of("pi", "M 2 20 Q 8 5 25 5 L 98 5 M 34 5 L 22 98 M 70 5 C 68 50 68 102 92 90"),
            Figure.of("psi", "M 10 10 C 10 78 90 78 90 10 M 50 0 L 50 102"),
            Figure.of("Omega", "M 5 97 L 35 97 C -15 60 5 3 50 3 C 95 3 115 60 65 97 L 95 97"),
            Figure.of("Sigma", "M 88 18 L 88 3 L 12 3 L 55 50 L 12 97 L 88 97 L 88 82"),
            Figure.of(
                    "Ж",
                    "M 50 0 L 50 100 M 5 2 C 15 40 30 50 50 50 C 30 50 15 60 3 100"
                            + " M 95 2 C 85 40 70 50 50 50 C 70 50 85 60 97 100"),
            Figure.of("Ш", "M 6 0 L 6 90 L 94 90 L 94 0 M 50 0 L 50 90"),
            Figure.of("Я", "M 85 0 L 85 100 M 85 2 C 60 -4 12 -6 12 27 C 12 58 60 56 85 54 M 55 55 L 10 100"),
            Figure.of("Ю", "M 5 0 L 5 100 M 5 50 L 38 50 M E 68 50 30 50 -90 -450"),
            Figure.of("Д", "M 20 75 L 35 5 L 75 5 L 75 75 M 5 100 L 5 75 L 95 75 L 95 100"),
            Figure.of("И", "M 12 0 L 12 100 L 88 0 L 88 100"),
            Figure.of("א", "M 10 0 L 90 100 M 85 0 C 90 30 75 45 60 55 M 28 30 C 5 50 20 80 8 100"),
            Figure.of("木", "M 5 32 L 95 32 M 50 0 L 50 100 M 48 34 C 40 60 20 75 3 85 M 52 34 C 62 58 80 75 97 83"),
            Figure.of("大", "M 8 35 L 92 35 M 50 0 C 50 50 40 80 5 100 M 50 38 C 58 70 75 90 97 100"),
            Figure.of("人", "M 50 0 C 48 45 35 80 3 100 M 46 40 C 58 68 75 88 98 98"),
            Figure.of("山", "M 50 0 L 50 92 M 8 38 L 8 92 L 92 92 M 92 38 L 92 100"),
            Figure.of("中", "M 10 25 L 10 68 M 10 25 L 90 25 L 90 68 M 10 66 L 90 66 M 50 0 L 50 105"),
            Figure.of("王", "M 12 5 L 88 5 M 16 48 L 84 48 M 2 95 L 98 95 M 50 5 L 50 95"),
            Figure.of("小", "M 50 0 L 50 95 L 36 84 M 25 32 L 5 70 M 74 30 L 96 68"),
            Figure.of("女", "M 45 0 L 20 55 C 45 65 70 80 88 100 M 70 32 C 65 62 45 90 8 100 M 2 32 L 98 32"),
            Figure.of("の", "M 52 14 C 50 55 35 92 18 80 C -8 60 22 6 58 8 C 110 12 108 85 60 94"));

    private Signs() {}
}
