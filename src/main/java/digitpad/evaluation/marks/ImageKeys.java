package digitpad.evaluation.marks;

import digitpad.evaluation.data.EvaluationSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The keys of all samples of a set.
 *
 * @param keys in the order of the set
 */
public record ImageKeys(List<ImageKey> keys) {
    public ImageKeys {
        keys = List.copyOf(keys);
    }

    /** Computes the keys of a set, which takes about as long as drawing all of its digits. */
    public static ImageKeys of(EvaluationSet set) {
        return new ImageKeys(set.samples().stream().map(ImageKey::of).toList());
    }

    /** Returns which samples are marked. */
    public MarkedImages marked(Set<ImageKey> marks) {
        return new MarkedImages(IntStream.range(0, keys.size())
                .filter(index -> marks.contains(keys.get(index)))
                .boxed()
                .collect(Collectors.toSet()));
    }
}
