package digitpad.training.plan;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The new places of training data that has moved since a run was started.
 *
 * @param data the folder that the images are in now; empty if they have not moved
 * @param strokes the stroke files that have moved
 */
public record MovedSources(Optional<Path> data, List<Path> strokes) {
    /** Nothing has moved. */
    public static final MovedSources NONE = new MovedSources(Optional.empty(), List.of());

    private static final Messages TEXT = Messages.of(MovedSources.class);

    public MovedSources {
        data = data.map(Path::toAbsolutePath);
        strokes = List.copyOf(strokes.stream().map(Path::toAbsolutePath).toList());
    }

    /** Returns the same places and that of the images. */
    public MovedSources withData(Path folder) {
        return new MovedSources(Optional.of(folder), strokes);
    }

    /** Returns the same places and that of one more stroke file. */
    public MovedSources withStrokes(Path file) {
        List<Path> all = new ArrayList<>(strokes);
        all.add(file);
        return new MovedSources(data, all);
    }

    /**
     * Returns the data sources with these places. A stroke file replaces the one of the same name, or else the next one
     * that is missing, or else the next one.
     *
     * @throws UserException if there are more stroke files than the sources have
     */
    public DataSources in(DataSources recorded) {
        DataSources sources = recorded.withStrokes(strokesIn(recorded.strokes()));
        return data.map(sources::withData).orElse(sources);
    }

    private List<String> strokesIn(List<String> recorded) {
        if (strokes.size() > recorded.size()) {
            throw new UserException(TEXT.get("moved.strokes.many", recorded.size()));
        }
        List<String> now = new ArrayList<>(recorded);
        List<Integer> unmatched = new ArrayList<>(IntStream.range(0, recorded.size())
                .boxed()
                .sorted(Comparator.comparing(i -> Files.exists(Path.of(recorded.get(i)))))
                .toList());
        List<Path> renamed = new ArrayList<>();
        for (Path file : strokes) {
            Optional<Integer> sameName = unmatched.stream()
                    .filter(i -> name(file).equals(name(Path.of(recorded.get(i)))))
                    .findFirst();
            sameName.ifPresentOrElse(
                    i -> {
                        now.set(i, file.toString());
                        unmatched.remove(i);
                    },
                    () -> renamed.add(file));
        }
        for (int i = 0; i < renamed.size(); i++) {
            now.set(unmatched.get(i), renamed.get(i).toString());
        }
        return now;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
