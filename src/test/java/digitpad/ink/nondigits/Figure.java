package digitpad.ink.nondigits;

import digitpad.ink.InkPoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that can be drawn, in one or more styles.
 *
 * @param styles each a list of strokes, each stroke a list of points in a box of about 100 by 100, y downward
 */
public record Figure(String name, List<List<List<InkPoint>>> styles) {
    /** The figure of the given styles, each as {@link PathParser} has it. */
    static Figure of(String name, String... styles) {
        return new Figure(name, Stream.of(styles).map(PathParser::strokes).toList());
    }

    /** The strokes of one drawing; the styles take turns. */
    public List<List<InkPoint>> strokes(int drawing) {
        return styles.get(drawing % styles.size());
    }
}
