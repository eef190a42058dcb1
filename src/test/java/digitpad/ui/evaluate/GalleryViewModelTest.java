package digitpad.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.data.EvaluationSample;
import digitpad.evaluation.data.EvaluationSet;
import digitpad.evaluation.data.PictureSample;
import digitpad.evaluation.marks.LabelMarks;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.EvaluationResults;
import digitpad.evaluation.score.ImageResult;
import digitpad.image.DigitImage;
import digitpad.recognition.Prediction;
import digitpad.ui.Background;
import digitpad.ui.FakeUiThread;
import digitpad.ui.Notices;
import digitpad.ui.WriteQueue;
import digitpad.ui.evaluate.GalleryViewModel.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryViewModelTest {
    private static final EvaluationSet SET = new EvaluationSet(
            "four",
            IntStream.of(9, 9, 4, 1)
                    .<EvaluationSample>mapToObj(label -> new PictureSample(label, DigitImage.blank()))
                    .toList());
    /** The two images of a nine are the same, so a mark on one is a mark on both. */
    private static final Set<Integer> NINES = Set.of(0, 1);

    private static final EvaluationResults FIRST = results(
            "first", answer(4, 0.7f, true), answer(4, 0.9f, true), answer(4, 0.8f, false), answer(1, 0.6f, true));
    private static final EvaluationResults SECOND = results(
            "second", answer(9, 0.7f, true), answer(4, 0.9f, true), answer(9, 0.8f, true), answer(1, 0.6f, true));

    private final ObjectProperty<Optional<ReportContent>> results = new SimpleObjectProperty<>(Optional.empty());
    private final FakeUiThread window = new FakeUiThread();
    private final Background background = new Background(window);
    private final Notices notices = new Notices();

    @TempDir
    private Path folder;

    private Path marksFile;
    private MarksViewModel marks;
    private GalleryViewModel gallery;

    @BeforeEach
    void open() {
        marksFile = folder.resolve("marks.json");
        marks = new MarksViewModel(new LabelMarks(marksFile), background, notices, results);
        gallery = new GalleryViewModel(results, marks);
    }

    @AfterEach
    void close() throws InterruptedException {
        WriteQueue.await(background);
        background.close();
    }

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
        assertEquals(List.of(1, 0), shown());
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
    void sameImages_areSelectedInAnotherOrder() {
        results.set(Optional.of(content(first(1), Optional.empty())));
        gallery.selection().select(0);
        results.set(Optional.of(content(FIRST, Optional.empty())));
        assertEquals(List.of(1, 0), shown());
        assertEquals(List.of(0), selected());
        assertEquals(1, gallery.position());
    }

    @Test
    void withoutASelection_theFirstImageIsShown() {
        results.set(Optional.of(content(first(1), Optional.empty())));
        assertEquals(List.of(0), selected());
        results.set(Optional.of(content(FIRST, Optional.empty())));
        assertEquals(List.of(1), selected());
    }

    @Test
    void filter_selectsItsFirstImage() {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.selection().selectAll();
        assertEquals(List.of(1, 0), selected());
        gallery.choose(Filter.UNSURE);
        assertEquals(List.of(3), selected());
        assertEquals(3, gallery.selectedProperty().get().orElseThrow().index());
    }

    @Test
    void focus_isShownLarge() {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.choose(Filter.ALL);
        gallery.selection().select(1);
        gallery.selection().toggle(3);
        assertEquals(List.of(1, 3), selected());
        assertEquals(3, gallery.selectedProperty().get().orElseThrow().index());
        gallery.selection().clear();
        assertEquals(3, gallery.selectedProperty().get().orElseThrow().index());
    }

    @Test
    void noImages_selectNothing() {
        results.set(Optional.of(content(SECOND, Optional.empty())));
        gallery.choose(Filter.REJECTED);
        assertEquals(List.of(), shown());
        assertEquals(Optional.empty(), gallery.selectedProperty().get());
        assertEquals(List.of(), selected());
        gallery.choose(Filter.ALL);
        assertEquals(0, gallery.position());
    }

    @Test
    void mark_isSavedAndShown() throws InterruptedException {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.toggleMark();
        assertTrue(gallery.isSelectedMarked(), "before it is saved");
        window.runUntil(() -> marked().equals(NINES));
        assertEquals(List.of(1, 0), shown(Filter.MARKED));
        assertEquals(0.5, content().score().accuracy().share(), "the score counts all images");
        assertEquals(1, content().markedScore().orElseThrow().others().share());

        GalleryViewModel other = new GalleryViewModel(
                results, new MarksViewModel(new LabelMarks(marksFile), background, notices, results));
        window.runUntil(() ->
                other.contentProperty().get().orElseThrow().marked().indices().equals(NINES));
    }

    @Test
    void lastRemovedMark_emptiesItsFilter() throws InterruptedException {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.choose(new MatrixCell(4, 4));
        gallery.toggleMark();
        window.runUntil(() -> marked().equals(Set.of(2)));
        gallery.choose(Filter.MARKED);
        gallery.toggleMark();
        assertEquals(List.of(), shown());
        assertEquals(Optional.empty(), gallery.selectedProperty().get());
    }

    @Test
    void unmarkedImage_isFollowedByTheNext() throws InterruptedException {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.choose(Filter.ALL);
        for (int position = 1; position <= 3; position++) {
            gallery.selection().select(position);
            gallery.toggleMark();
        }
        window.runUntil(() -> marked().size() == 4);
        assertEquals(List.of(1, 2, 0, 3), shown(Filter.MARKED));
        gallery.selection().select(1);
        gallery.toggleMark();
        assertEquals(List.of(1, 0, 3), shown());
        assertEquals(List.of(0), selected());
    }

    @Test
    void unsavedMark_isRemovedAndReported() throws IOException, InterruptedException {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        window.runNext(2);
        // A folder in place of the file can neither be read nor replaced.
        Files.createDirectories(marksFile.resolve("folder"));
        gallery.toggleMark();
        assertTrue(gallery.isSelectedMarked(), "before it is saved");
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertFalse(gallery.isSelectedMarked());
    }

    @Test
    void damagedMarks_areReported() throws IOException, InterruptedException {
        Files.writeString(marksFile, "no marks");
        results.set(Optional.of(content(FIRST, Optional.empty())));
        window.runUntil(() -> notices.currentProperty().get().isPresent());
        assertTrue(notices.currentProperty().get().orElseThrow().message().contains("marks.json.damaged"));
    }

    @Test
    void otherSet_hasItsOwnMarks() throws InterruptedException {
        results.set(Optional.of(content(FIRST, Optional.empty())));
        gallery.toggleMark();
        window.runUntil(() -> marked().equals(NINES));
        EvaluationSet reversed = SET.pick(new int[] {3, 2, 1, 0});
        results.set(Optional.of(content(
                new EvaluationResults(
                        "first",
                        reversed,
                        IntStream.range(0, 4)
                                .mapToObj(i ->
                                        new ImageResult(i, reversed.samples().get(i), answer(4, 0.7f, true)))
                                .toList()),
                Optional.empty())));
        assertEquals(Set.of(), marked());
        window.runUntil(() -> marked().equals(Set.of(2, 3)));
    }

    private Set<Integer> marked() {
        return content().marked().indices();
    }

    private ReportContent content() {
        return gallery.contentProperty().get().orElseThrow();
    }

    private List<Integer> selected() {
        return gallery.selectedImages().stream().map(ImageResult::index).toList();
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
