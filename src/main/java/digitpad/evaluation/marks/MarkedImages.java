package digitpad.evaluation.marks;

import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.score.ImageResult;
import java.util.Set;

/**
 * The images of an evaluation whose labels the user marked as wrong.
 *
 * @param indices of the samples in their set
 */
public record MarkedImages(Set<Integer> indices) {
    /** No images. */
    public static final MarkedImages NONE = new MarkedImages(Set.of());

    public MarkedImages {
        indices = Set.copyOf(indices);
    }

    /** Returns which samples of a set are marked. Without marks, it reads no image. */
    public static MarkedImages of(EvaluationSet set, Set<ImageKey> marks) {
        return marks.isEmpty() ? NONE : ImageKeys.of(set).marked(marks);
    }

    /** Returns whether an image is marked. */
    public boolean contains(ImageResult result) {
        return indices.contains(result.index());
    }

    /** Returns whether no image is marked. */
    public boolean isEmpty() {
        return indices.isEmpty();
    }
}
