package digitpad.ink.nondigits;

import digitpad.ink.InkPoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outlines of something to draw, in one or more styles.
 *
 * @param name what the figure shows
 * @param styles each a list of strokes, each stroke a list of points in a box of about 100 by 100, y downward
 */
public record Figure(String name, List<List<List<InkPoint>>> styles) {
    /** Returns a figure with these styles, each in the notation of {@link PathParser}. */
    static Figure of(String name, String... styles) {
        return new Figure(name, Stream.of(styles).map(PathParser::parse).toList());
    }

    /** Returns the strokes for a drawing by its number; the styles alternate. */
    public List<List<InkPoint>> strokes(int drawing) {
        return styles.get(drawing % styles.size());
    }
}
