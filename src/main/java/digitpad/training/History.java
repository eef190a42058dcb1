package digitpad.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run has measured so far, in the order of measuring.
 *
 * @param entries one for each measurement
 */
public record History(List<Entry> entries) {
    /** The first line of its file. */
    static final String HEADER = "step,measure,value";

    /** What was measured. */
    public enum Measure {
        /** Cross-entropy of a batch, in nats. */
        LOSS,
        /** Accuracy on a training batch, 0..1. */
        TRAINING,
        /** Accuracy on the images held out, 0..1. */
        VALIDATION
    }

    /** One measurement, after {@code step} steps. */
    public record Entry(int step, Measure measure, double value) {
        /** {@code 100,training,0.84}. */
        String line() {
            return step + "," + measure.name().toLowerCase(Locale.ROOT) + "," + value;
        }

        /** The entry of a line; none if the line was cut off or is something else. */
        static Optional<Entry> of(String line) {
            String[] parts = line.split(",", -1);
            try {
                return parts.length == 3
                        ? Optional.of(new Entry(
                                Integer.parseInt(parts[0]),
                                Measure.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                                Double.parseDouble(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    public History {
        entries = List.copyOf(entries);
    }

    /** What a run that goes on after {@code steps} steps will not measure again: a loss is of the step before. */
    History until(int steps) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.step() < steps || (entry.step() == steps && entry.measure() == Measure.LOSS)) {
                kept.add(entry);
            }
        }
        return new History(kept);
    }
}
