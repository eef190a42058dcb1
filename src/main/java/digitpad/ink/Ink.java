package digitpad.ink;

import java.util.List;

/** All strokes on a pad, in the order drawn. Immutable, so it may be handed to another thread as it is. */
public record Ink(List<Stroke> strokes) {
    /**
     * The side of the square pad in pad units. A pad of another size on the screen scales to it, so ink means the same
     * on every screen.
     */
    public static final double PAD_SIZE = 280;

    private static final Ink EMPTY = new Ink(List.of());

    public Ink {
        strokes = List.copyOf(strokes);
    }

    /** A pad without ink. */
    public static Ink empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }
}
