package digitpad.training.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a run's material comes from, so that it can be read again.
 *
 * @param data folder of the MNIST files
 * @param strokes files of pen trajectories; may be empty
 * @param excludedWriters whose strokes are left out; may be empty
 * @param ownDigits whether the user's own digits are learned from
 */
public record DataSources(
        String data,
        List<String> strokes,
        @JsonProperty("leftOutWriters") List<String> excludedWriters,
        boolean ownDigits) {
    public DataSources {
        strokes = strokes == null ? List.of() : List.copyOf(strokes);
        excludedWriters = excludedWriters == null ? List.of() : List.copyOf(excludedWriters);
    }

    /** Images alone, from a folder. */
    public static DataSources of(Path data) {
        return new DataSources(data.toAbsolutePath().toString(), List.of(), List.of(), false);
    }

    /** The same with the images of another folder. */
    public DataSources withData(Path otherData) {
        return new DataSources(otherData.toAbsolutePath().toString(), strokes, excludedWriters, ownDigits);
    }
}
