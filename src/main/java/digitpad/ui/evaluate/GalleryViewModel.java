package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ComparedImage;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ImageResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The images of an evaluation that pass a filter, and the selected one of them. For use on the UI thread only. */
final class GalleryViewModel {
    /** The images to show. */
    enum Filter {
        /** The misread ones, most confident first. */
        MISREAD,
        ALL,
        REJECTED,
        /** All, least confident first. */
        UNSURE,
        /** Those that only the first of two models reads right. */
        ONLY_FIRST,
        /** Those that only the second of two models reads right. */
        ONLY_SECOND,
        /** Those of a cell of the confusion matrix. */
        CELL
    }

    private final ReadOnlyObjectWrapper<Optional<ReportContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.MISREAD);
    private final ReadOnlyObjectWrapper<Optional<MatrixCell>> cell = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ImageResult>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ImageResult>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean cellOfSecond;

    /** Creates a gallery of changing results. */
    GalleryViewModel(ObservableValue<Optional<ReportContent>> results) {
        results.subscribe(this::show);
    }

    /** The results whose images are shown. */
    ReadOnlyObjectProperty<Optional<ReportContent>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The selected cell of the confusion matrix, whose images are shown; empty if another filter is chosen. */
    ReadOnlyObjectProperty<Optional<MatrixCell>> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** The images that pass the filter. */
    ReadOnlyObjectProperty<List<ImageResult>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The image that is shown large. */
    ReadOnlyObjectProperty<Optional<ImageResult>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Chooses any filter except {@link Filter#CELL}. */
    void choose(Filter chosen) {
        cellOfSecond = false;
        cell.set(Optional.empty());
        filter.set(chosen);
        update();
    }

    /** Shows the images of a cell of the confusion matrix. */
    void choose(MatrixCell chosen) {
        chooseCell(chosen, false);
    }

    /** Shows the images of a cell of the confusion matrix of the model that is compared with. */
    void chooseOfSecond(MatrixCell chosen) {
        chooseCell(chosen, true);
    }

    /** Returns whether the selected cell is one of the matrix of the model that is compared with. */
    boolean isCellOfSecond() {
        return cellOfSecond;
    }

    private void chooseCell(MatrixCell chosen, boolean isOfSecond) {
        cellOfSecond = isOfSecond;
        cell.set(Optional.of(chosen));
        filter.set(Filter.CELL);
        update();
    }

    /** Shows an image large. */
    void select(ImageResult image) {
        selected.set(Optional.of(image));
    }

    /** Returns the position of the selected image among the shown ones; -1 if it is not shown. */
    int position() {
        return selected.get().map(image -> shown.get().indexOf(image)).orElse(-1);
    }

    private void show(Optional<ReportContent> now) {
        boolean isSame = content.get()
                .flatMap(before -> now.map(after -> before.results()
                                .set()
                                .equals(after.results().set())
                        && before.results().model().equals(after.results().model())))
                .orElse(false);
        content.set(now);
        boolean isComparing = now.flatMap(ReportContent::comparison).isPresent();
        if (!isComparing && (filter.get() == Filter.ONLY_FIRST || filter.get() == Filter.ONLY_SECOND)) {
            filter.set(Filter.MISREAD);
        }
        if (!isComparing && cellOfSecond) {
            choose(Filter.MISREAD);
        }
        if (!isSame) {
            selected.set(Optional.empty());
        }
        update();
    }

    private void update() {
        List<ImageResult> images = content.get().map(this::images).orElse(List.of());
        shown.set(images);
        if (position() < 0) {
            selected.set(images.stream().findFirst());
        }
    }

    private List<ImageResult> images(ReportContent now) {
        List<ImageResult> all = now.results().results();
        return switch (filter.get()) {
            case MISREAD -> now.results().misread();
            case ALL -> all;
            case REJECTED -> all.stream().filter(ImageResult::isRejected).toList();
            case UNSURE ->
                all.stream()
                        .sorted(Comparator.comparingDouble(ImageResult::confidence))
                        .toList();
            case ONLY_FIRST -> first(now.comparison().map(ModelComparison::onlyFirstCorrect));
            case ONLY_SECOND -> first(now.comparison().map(ModelComparison::onlySecondCorrect));
            case CELL -> cell.get().map(chosen -> images(chosen, now)).orElse(List.of());
        };
    }

    /** Returns the images of a cell, as results of the first model. */
    private List<ImageResult> images(MatrixCell chosen, ReportContent now) {
        return now.comparison()
                .filter(both -> cellOfSecond)
                .map(both -> both.secondResults().cell(chosen.label(), chosen.answer()).stream()
                        .map(second -> now.results().results().get(second.index()))
                        .toList())
                .orElseGet(() -> now.results().cell(chosen.label(), chosen.answer()));
    }

    private static List<ImageResult> first(Optional<List<ComparedImage>> images) {
        return images.orElse(List.of()).stream().map(ComparedImage::first).toList();
    }
}
