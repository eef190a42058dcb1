package digitpad.ui.train.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The measurement of a curve that is nearest to the cursor. There is none if the cursor is farther beyond the last
 * measurement than the distance between the last two.
 *
 * @param step the step of the measurement
 */
record CursorReading(PlotLine line, double step, double value) {
    /** Returns the readings of all lines, except raw points behind an average. */
    static List<CursorReading> of(List<PlotLine> lines, double step) {
        List<CursorReading> readings = new ArrayList<>();
        for (PlotLine line : lines) {
            if (!line.isRaw()) {
                of(line, step).ifPresent(readings::add);
            }
        }
        return readings;
    }

    private static Optional<CursorReading> of(PlotLine line, double step) {
        Curve curve = line.curve();
        if (curve.size() == 0) {
            return Optional.empty();
        }
        int last = curve.size() - 1;
        if (step > curve.x(last) + (last > 0 ? curve.x(last) - curve.x(last - 1) : 0)) {
            return Optional.empty();
        }
        int before = curve.floorIndex(step);
        int after = Math.min(last, before + 1);
        int nearest = before < 0 || curve.x(after) - step < step - curve.x(before) ? after : before;
        return Optional.of(new CursorReading(line, curve.x(nearest), curve.y(nearest)));
    }
}
