package digitpad.training.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of a run's training data, from which it can be read again.
 *
 * @param data folder of the MNIST files
 * @param strokes stroke files; may be empty
 * @param excludedWriters writers whose strokes are not used, as {@link digitpad.ink.SamplesByWriter} reads their names;
 *     may be empty
 * @param ownDigits whether the user's own labeled digits are used
 */
public record DataSources(
        String data,
        List<String> strokes,
        @JsonProperty("leftOutWriters") List<String> excludedWriters,
        boolean ownDigits) {
    /**
     * @throws IllegalArgumentException if there is no data folder, or a path contains a NUL character
     */
    public DataSources {
        strokes = strokes == null ? List.of() : List.copyOf(strokes);
        excludedWriters = excludedWriters == null ? List.of() : List.copyOf(excludedWriters);
        if (data == null || hasNul(data) || strokes.stream().anyMatch(DataSources::hasNul)) {
            throw new IllegalArgumentException("invalid data sources: no data folder, or a path with a NUL character");
        }
    }

    private static boolean hasNul(String path) {
        return path.indexOf('\0') >= 0;
    }

    /** Returns sources with only the images in a folder. */
    public static DataSources of(Path data) {
        return new DataSources(data.toAbsolutePath().toString(), List.of(), List.of(), false);
    }

    /** Returns the same sources with the images of another folder. */
    public DataSources withData(Path otherData) {
        return new DataSources(otherData.toAbsolutePath().toString(), strokes, excludedWriters, ownDigits);
    }

    /** Returns the same sources with other stroke files. */
    DataSources withStrokes(List<String> otherStrokes) {
        return new DataSources(data, otherStrokes, excludedWriters, ownDigits);
    }
}
