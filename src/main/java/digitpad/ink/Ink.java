package digitpad.ink;

import java.util.List;

/** All strokes on the pad, in the order drawn. Immutable, so it can be passed to other threads. */
public record Ink(List<Stroke> strokes) {
    /** The side of the square pad, in pad units. Coordinates do not depend on the size of the pad on the screen. */
    public static final double PAD_SIZE = 280;

    private static final Ink EMPTY = new Ink(List.of());

    public Ink {
        strokes = List.copyOf(strokes);
    }

    /** Returns ink without strokes. */
    public static Ink empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }
}
