package digitpad.ui.train.plot;

import java.util.List;

/** Converts values to vertical positions in a plot. */
interface Scale {
    /** Returns the position as a fraction of the height: 0 at the bottom, 1 at the top, outside 0..1 if not visible. */
    double fraction(double value);

    /** Returns the values to label, in ascending order: at most about {@code wanted}. */
    List<Double> ticks(int wanted);
}
