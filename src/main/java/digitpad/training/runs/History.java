package digitpad.training.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run has measured so far, in the order of measuring. */
public record History(List<Measurement> measurements) {
    /** The first line of its file. */
    static final String HEADER = "step,measure,value";

    public History {
        measurements = List.copyOf(measurements);
    }

    /** What a run that goes on after {@code steps} steps will not measure again. */
    History upTo(int steps) {
        List<Measurement> kept = new ArrayList<>();
        for (Measurement each : measurements) {
            boolean ofTheStepBefore = each.measure().timing() == Measure.Timing.STEP;
            if (each.step() < steps || (each.step() == steps && ofTheStepBefore)) {
                kept.add(each);
            }
        }
        return new History(kept);
    }

    /** The line of a measurement in a history file: {@code 100,training,0.84}. */
    static String line(Measurement measured) {
        return measured.step() + "," + measured.measure().id() + "," + measured.value();
    }

    /** The measurement of a line; none if the line was cut off, or names a measure that is unknown here. */
    static Optional<Measurement> measurement(String line) {
        String[] parts = line.split(",", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            int step = Integer.parseInt(parts[0]);
            double value = Double.parseDouble(parts[2]);
            return Measure.byId(parts[1].toLowerCase(Locale.ROOT))
                    .map(measure -> new Measurement(measure, step, value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
