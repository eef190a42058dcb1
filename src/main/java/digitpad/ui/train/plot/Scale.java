package digitpad.ui.train.plot;

import java.util.List;

/** Where values lie on a plot's height. */
interface Scale {
    /** As a share of the height, 0 at the bottom and 1 at the top; outside that if the value is not in sight. */
    double fraction(double value);

    /** Values to label, from the bottom to the top: at most about {@code wanted}. */
    List<Double> ticks(int wanted);
}
