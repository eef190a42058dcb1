package digitpad.training.cost;

import digitpad.text.ByteSize;
import digitpad.text.Messages;
import java.time.Duration;

/** Formats estimates for users, in the same way everywhere. */
public final class CostText {
    private static final Messages TEXT = Messages.of(CostText.class);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final long MINUTES_PER_HOUR = 60;
    /** From this number on, a decimal would be too fine. */
    private static final double WHOLE = 10;
    /** From this many minutes on, minutes are rounded to tens. */
    private static final long FEW_HOURS_IN_MINUTES = 120;
    /** From this many minutes on, they are rounded to hours. */
    private static final long MANY_HOURS_IN_MINUTES = 600;

    private CostText() {}

    /** Formats the time of a step, such as "about 21 ms a step". */
    public static String stepTime(Duration time) {
        double millis = seconds(time) * MILLIS_PER_SECOND;
        return rounded(millis) < MILLIS_PER_SECOND
                ? TEXT.get("cost.step.milliseconds", Math.max(0.1, rounded(millis)))
                : TEXT.get("cost.step.seconds", rounded(millis / MILLIS_PER_SECOND));
    }

    /** Formats the time of a training, such as "about 40 s", "about 7 min" or "about 3 h 10 min". */
    public static String trainingTime(Duration time) {
        double seconds = seconds(time);
        if (Math.round(seconds) < SECONDS_PER_MINUTE) {
            return TEXT.get("cost.seconds", Math.max(1, Math.round(seconds)));
        }
        long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
        if (minutes < MINUTES_PER_HOUR) {
            return TEXT.get("cost.minutes", minutes);
        }
        long unit = minutes < FEW_HOURS_IN_MINUTES ? 1 : minutes < MANY_HOURS_IN_MINUTES ? 10 : MINUTES_PER_HOUR;
        long shown = Math.round(minutes / (double) unit) * unit;
        return TEXT.get("cost.hours", shown / MINUTES_PER_HOUR, shown % MINUTES_PER_HOUR);
    }

    /** Formats a memory size, such as "about 110 MB". */
    public static String memory(RequiredMemory memory) {
        return TEXT.get("cost.memory", ByteSize.of(memory.bytes()));
    }

    /** Duration's own conversion overflows after 292 years. */
    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / NANOS_PER_SECOND;
    }

    private static double rounded(double number) {
        return number < WHOLE ? Math.round(number * 10) / 10.0 : Math.round(number);
    }
}
