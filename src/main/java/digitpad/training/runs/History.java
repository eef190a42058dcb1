package digitpad.training.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The measurements of a run, in order. */
public record History(List<Measurement> measurements) {
    /** The first line of a history file. */
    static final String HEADER = "step,measure,value";

    public History {
        measurements = List.copyOf(measurements);
    }

    /** Returns the measurements that a run resumed after {@code steps} steps does not repeat. */
    History upTo(int steps) {
        List<Measurement> kept = new ArrayList<>();
        for (Measurement each : measurements) {
            boolean ofStep = each.measure().timing() == Measure.Timing.STEP;
            if (each.step() < steps || (each.step() == steps && ofStep)) {
                kept.add(each);
            }
        }
        return new History(kept);
    }

    /** Returns the line of a measurement in a history file, such as {@code 100,training,0.84}. */
    static String line(Measurement measured) {
        return measured.step() + "," + measured.measure().id() + "," + measured.value();
    }

    /** Returns the measurement of a line; empty if the line is truncated or its measure is unknown. */
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
