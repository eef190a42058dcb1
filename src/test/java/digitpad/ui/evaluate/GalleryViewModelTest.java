package digitpad.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.PictureSample;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import digitpad.ui.evaluate.GalleryViewModel.Filter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class GalleryViewModelTest {
    private static final EvaluationSet SET = new EvaluationSet(
            "four",
            IntStream.of(9, 9, 4, 1)
                    .<EvaluationSample>mapToObj(label -> new PictureSample(label, DigitImage.blank()))
                    .toList());
    private static final EvaluationResults FIRST = results(
            "first", answer(4, 0.7f, true), answer(4, 0.9f, true), answer(4, 0.8f, false), answer(1, 0.6f, true));
    private static final EvaluationResults SECOND = results(
            "second", answer(9, 0.7f, true), answer(4, 0.9f, true), answer(9, 0.8f, true), answer(1, 0.6f, true));

    private final ObjectProperty<Optional<ReportContent>> results = new SimpleObjectProperty<>(Optional.empty());
    private final GalleryViewModel gallery = new GalleryViewModel(results);

    @Test
    void filters_selectAndSort() {
        results.set(Optional.of(content(FIRST, Optional.of(SECOND))));
        assertEquals(List.of(1, 0), shown());
        assertEquals(List.of(0, 1, 2, 3), shown(Filter.ALL));
        assertEquals(List.of(2), shown(Filter.REJECTED));
        assertEquals(List.of(3, 0, 2, 1), shown(Filter.UNSURE));
        assertEquals(List.of(2), shown(Filter.ONLY_FIRST));
        assertEquals(List.of(0), shown(Filter.ONLY_SECOND));
    }

    @Test
    void cell_showsItsImagesUntilAnotherFilter() {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.choose(new MatrixCell(9, 4));
        assertEquals(List.of(0, 1), shown());
        assertEquals(Filter.CELL, gallery.filterProperty().get());
        gallery.choose(Filter.MISREAD);
        assertEquals(Optional.empty(), gallery.cellProperty().get());
    }

    @Test
    void cellOfSecondModel_showsItsImages() {
        results.set(Optional.of(content(FIRST, Optional.of(SECOND))));
        gallery.chooseOfSecond(new MatrixCell(4, 9));
        assertEquals(List.of(2), shown());
        assertEquals(4, gallery.shownProperty().get().get(0).answer());
        gallery.choose(new MatrixCell(4, 9));
        assertEquals(List.of(), shown());
        gallery.chooseOfSecond(new MatrixCell(4, 9));
        results.set(Optional.of(content(FIRST, Optional.empty())));
        assertEquals(Filter.MISREAD, gallery.filterProperty().get());
    }

    @Test
    void moreResults_keepTheSelection() {
        results.set(Optional.of(content(first(3), Optional.empty())));
        gallery.choose(Filter.ALL);
        gallery.select(FIRST.results().get(2));
        results.set(Optional.of(content(FIRST, Optional.empty())));
        assertEquals(2, gallery.position());
    }

    @Test
    void otherModel_selectsTheFirstImage() {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.select(FIRST.results().get(0));
        results.set(Optional.of(content(SECOND, Optional.empty())));
        assertEquals(SECOND.misread().get(0), gallery.selectedProperty().get().orElseThrow());
    }

    @Test
    void endOfComparison_leavesItsFilter() {
        results.set(Optional.of(content(FIRST, Optional.of(SECOND))));
        gallery.choose(Filter.ONLY_SECOND);
        results.set(Optional.of(content(FIRST, Optional.empty())));
        assertEquals(Filter.MISREAD, gallery.filterProperty().get());
        assertEquals(List.of(1, 0), shown());
    }

    @Test
    void cellText_namesCountAndShare() {
        ReportContent content = content(FIRST, Optional.empty());
        assertEquals(
                "9 read as 4: 2 of 2 (100.00 %)",
                new MatrixCell(9, 4).text(content.score().confusion()).replace('\u00a0', ' '));
        assertEquals(0, new MatrixCell(0, 1).share(content.score().confusion()));
    }

    @Test
    void cellAtTheEdge_staysInside() {
        assertEquals(new MatrixCell(0, 9), new MatrixCell(0, 9).moved(1, -1));
        assertEquals(new MatrixCell(1, 8), new MatrixCell(0, 9).moved(-1, 1));
    }

    private List<Integer> shown(Filter filter) {
        gallery.choose(filter);
        return shown();
    }

    private List<Integer> shown() {
        return gallery.shownProperty().get().stream().map(ImageResult::index).toList();
    }

    private static ReportContent content(EvaluationResults results, Optional<EvaluationResults> other) {
        return ReportContent.of(
                results, other.map(second -> ModelComparison.of(results, second)), Optional.empty(), Instant.EPOCH);
    }

    private static EvaluationResults first(int count) {
        return new EvaluationResults("first", SET, FIRST.results().subList(0, count));
    }

    private static EvaluationResults results(String model, Prediction... answers) {
        return new EvaluationResults(
                model,
                SET,
                IntStream.range(0, answers.length)
                        .mapToObj(i -> new ImageResult(i, SET.samples().get(i), answers[i]))
                        .toList());
    }

    private static Prediction answer(int digit, float confidence, boolean isDigitLike) {
        float[] probabilities = new float[Prediction.CLASSES];
        Arrays.fill(probabilities, (1 - confidence) / (Prediction.CLASSES - 1));
        probabilities[digit] = confidence;
        return Prediction.of(probabilities, isDigitLike);
    }
}
