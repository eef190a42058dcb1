package digitpad.explanation;

import java.util.List;
import java.util.OptionalInt;

/**
 * The computation of one cell of a {@link MapwiseLayer}, ready for display.
 *
 * @param caption describes the values
 * @param region the cells of the input map that the cell is computed from
 * @param values of those cells, row by row; not to be changed
 * @param markedIndex index of the value that determines the result, if there is one
 * @param output the value of the cell
 * @param lines the computation, from top to bottom
 */
public record CellArithmetic(
        String caption, CellRegion region, float[] values, OptionalInt markedIndex, double output, List<Line> lines) {
    public CellArithmetic {
        lines = List.copyOf(lines);
    }

    /** One line of the computation. */
    public record Line(Kind kind, String text) {
        /** How a line is formatted. */
        public enum Kind {
            /** A step, as an equation. */
            STEP,
            /** The equation whose result is the value of the cell. */
            RESULT,
            /** An explanation in words. */
            NOTE
        }

        static Line step(String text) {
            return new Line(Kind.STEP, text);
        }

        static Line result(String text) {
            return new Line(Kind.RESULT, text);
        }

        static Line note(String text) {
            return new Line(Kind.NOTE, text);
        }
    }
}
