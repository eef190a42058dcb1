package digitpad.ui.train.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a curve says at the step that is pointed at: its nearest measurement. Farther beyond its last than the two
 * before it are apart, it says nothing.
 *
 * @param step at which it was measured
 */
record Reading(Line line, double step, double value) {
    /** The readings of all lines that are not the faint points behind another. */
    static List<Reading> of(List<Line> lines, double step) {
        List<Reading> readings = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isBehind()) {
                of(line, step).ifPresent(readings::add);
            }
        }
        return readings;
    }

    private static Optional<Reading> of(Line line, double step) {
        Curve curve = line.curve();
        if (curve.size() == 0) {
            return Optional.empty();
        }
        int last = curve.size() - 1;
        if (step > curve.x(last) + (last > 0 ? curve.x(last) - curve.x(last - 1) : 0)) {
            return Optional.empty();
        }
        int before = curve.last(step);
        int after = Math.min(last, before + 1);
        int nearest = before < 0 || curve.x(after) - step < step - curve.x(before) ? after : before;
        return Optional.of(new Reading(line, curve.x(nearest), curve.y(nearest)));
    }
}
