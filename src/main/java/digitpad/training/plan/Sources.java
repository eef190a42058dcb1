package digitpad.training.plan;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a run's material comes from, so that it can be read again.
 *
 * @param data folder of the MNIST files
 * @param strokes files of pen trajectories; may be empty
 * @param leftOutWriters whose strokes are left out; may be empty
 * @param ownDigits whether the user's own digits are learned from
 */
public record Sources(String data, List<String> strokes, List<String> leftOutWriters, boolean ownDigits) {
    public Sources {
        strokes = strokes == null ? List.of() : List.copyOf(strokes);
        leftOutWriters = leftOutWriters == null ? List.of() : List.copyOf(leftOutWriters);
    }

    /** Images alone, from a folder. */
    public static Sources of(Path data) {
        return new Sources(data.toAbsolutePath().toString(), List.of(), List.of(), false);
    }

    /** The same with the images of another folder. */
    public Sources from(Path otherData) {
        return new Sources(otherData.toAbsolutePath().toString(), strokes, leftOutWriters, ownDigits);
    }
}
