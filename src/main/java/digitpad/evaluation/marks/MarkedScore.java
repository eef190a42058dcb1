package digitpad.evaluation.marks;

import digitpad.evaluation.score.ImageResult;
import digitpad.evaluation.score.Proportion;
import digitpad.text.Messages;
import java.util.List;
import java.util.Optional;

/**
 * How much of a score is due to wrong labels. It is additional information: the score itself counts all images.
 *
 * @param errors number of misread images, marked or not
 * @param markedErrors number of misread images that are marked
 * @param marked number of marked images, misread or not
 * @param others accuracy on the images that are not marked
 */
public record MarkedScore(int errors, int markedErrors, int marked, Proportion others) {
    private static final Messages TEXT = Messages.of(MarkedScore.class);

    /** Returns the figures of results; empty if none of their images is marked. */
    public static Optional<MarkedScore> of(List<ImageResult> results, MarkedImages images) {
        List<ImageResult> marked = results.stream().filter(images::contains).toList();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        int errors = errors(results);
        int markedErrors = errors(marked);
        int others = results.size() - marked.size();
        return Optional.of(new MarkedScore(
                errors, markedErrors, marked.size(), new Proportion(others - errors + markedErrors, others)));
    }

    private static int errors(List<ImageResult> results) {
        return (int) results.stream().filter(each -> !each.isCorrect()).count();
    }

    /** Returns it in one or two sentences. */
    public String text() {
        return others.total() == 0 ? share() : TEXT.get("marks.others", share(), others.share());
    }

    private String share() {
        if (markedErrors == 0) {
            return TEXT.get("marks.none-misread", marked);
        }
        return errors == 1 ? TEXT.get("marks.misread.only") : TEXT.get("marks.misread", markedErrors, errors);
    }
}
