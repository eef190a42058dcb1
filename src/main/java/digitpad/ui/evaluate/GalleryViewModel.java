package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ComparedImage;
import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.marks.ImageKey;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ImageResult;
import digitpad.ui.controls.GridSelection;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The images of an evaluation that pass a filter, and the selected one of them. For use on the UI thread only. */
final class GalleryViewModel {
    /** The images to show. */
    enum Filter {
        /** The misread ones, most confident first. */
        MISREAD,
        /** All, in the order of the set. */
        ALL,
        /** Those rejected as non-digits, most confident first. */
        REJECTED,
        /** All, least confident first. */
        UNSURE,
        /** Those that only the first of two models reads right. */
        ONLY_FIRST,
        /** Those that only the second of two models reads right. */
        ONLY_SECOND,
        /** Those whose labels are marked as wrong, most confident first. */
        MARKED,
        /** Those of a cell of the confusion matrix, most confident first. */
        CELL
    }

    private final ReadOnlyObjectWrapper<Optional<ReportContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.MISREAD);
    private final ReadOnlyObjectWrapper<Optional<MatrixCell>> cell = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ImageResult>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ImageResult>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean cellOfSecond;
    private final GridSelection selection = new GridSelection();
    private final MarksViewModel marks;
    /** Whether the user has not selected anything yet, so that the first image stays selected. */
    private boolean firstSelected = true;

    private boolean resetting;

    /** Creates a gallery of changing results. */
    GalleryViewModel(ObservableValue<Optional<ReportContent>> results, MarksViewModel marks) {
        this.marks = marks;
        selection.versionProperty().subscribe(this::showFocused);
        results.subscribe(this::show);
        marks.markedProperty().subscribe(marked -> {
            if (content.get().filter(now -> !now.marked().equals(marked)).isPresent()) {
                show(content.get());
            }
        });
    }

    /** The results whose images are shown, with the marks. */
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

    /** The image that is shown large: the one with the focus of the selection. */
    ReadOnlyObjectProperty<Optional<ImageResult>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Chooses any filter except {@link Filter#CELL}. */
    void choose(Filter chosen) {
        cellOfSecond = false;
        cell.set(Optional.empty());
        filter.set(chosen);
        showFirst();
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
        showFirst();
    }

    /** Selects an image and nothing else, if it is shown. */
    void select(ImageResult image) {
        int position = shown.get().indexOf(image);
        if (position >= 0) {
            selection.select(position);
        }
    }

    /** Returns the position of the selected image among the shown ones; -1 if it is not shown. */
    int position() {
        return selection.focus();
    }

    /** Returns the selected positions of {@link #shownProperty}. */
    GridSelection selection() {
        return selection;
    }

    /** Returns the selected images, in the order in which they are shown. */
    List<ImageResult> selectedImages() {
        return selection.positions().stream().mapToObj(shown.get()::get).toList();
    }

    /** All marks of images whose labels are wrong. */
    ReadOnlyObjectProperty<Set<ImageKey>> marksProperty() {
        return marks.marksProperty();
    }

    /** Returns whether the label of an image of these results is marked as wrong. After the first mark, not at once. */
    boolean isMarked(ImageResult image) {
        return content.get().filter(now -> now.marked().contains(image)).isPresent();
    }

    /** Returns whether the label of the image that is shown large is marked as wrong. */
    boolean isSelectedMarked() {
        return selected.get().filter(marks::isMarked).isPresent();
    }

    /** Marks the label of the image that is shown large as wrong, or removes the mark. */
    void toggleMark() {
        selected.get().ifPresent(image -> marks.mark(image, !marks.isMarked(image)));
    }

    private void showFocused() {
        if (!resetting) {
            firstSelected = false;
        }
        int focus = selection.focus();
        selected.set(
                focus == GridSelection.NONE
                        ? Optional.empty()
                        : Optional.of(shown.get().get(focus)));
    }

    private void show(Optional<ReportContent> now) {
        boolean isSame = content.get()
                .flatMap(before -> now.map(after -> before.results()
                                .set()
                                .equals(after.results().set())
                        && before.results().model().equals(after.results().model())))
                .orElse(false);
        content.set(now.map(each -> each.withMarked(marks.markedProperty().get())));
        boolean isComparing = now.flatMap(ReportContent::comparison).isPresent();
        if (!isComparing && (filter.get() == Filter.ONLY_FIRST || filter.get() == Filter.ONLY_SECOND)) {
            filter.set(Filter.MISREAD);
        }
        if (!isComparing && cellOfSecond) {
            choose(Filter.MISREAD);
        }
        if (isSame && !firstSelected) {
            update();
        } else {
            showFirst();
        }
    }

    /** Applies the filter, and selects the same images as before if they are still shown. */
    private void update() {
        Set<Integer> before = selectedImages().stream().map(ImageResult::index).collect(Collectors.toSet());
        Optional<Integer> focused = selected.get().map(ImageResult::index);
        List<ImageResult> images = content.get().map(this::images).orElse(List.of());
        BitSet positions = new BitSet();
        int focus = GridSelection.NONE;
        for (int i = 0; i < images.size(); i++) {
            int index = images.get(i).index();
            positions.set(i, before.contains(index));
            if (focused.isPresent() && focused.get() == index) {
                focus = i;
            }
        }
        if (focus == GridSelection.NONE && !images.isEmpty()) {
            // The next image, so that the user can continue with it.
            focus = Math.max(0, Math.min(selection.focus(), images.size() - 1));
            positions.set(focus);
        }
        reset(images, positions, focus);
    }

    /** Applies the filter, and selects the first image. */
    private void showFirst() {
        List<ImageResult> images = content.get().map(this::images).orElse(List.of());
        BitSet positions = new BitSet();
        positions.set(0, !images.isEmpty());
        reset(images, positions, 0);
        firstSelected = true;
    }

    private void reset(List<ImageResult> images, BitSet positions, int focus) {
        resetting = true;
        shown.set(images);
        selection.reset(images.size(), positions, focus);
        resetting = false;
    }

    private List<ImageResult> images(ReportContent now) {
        List<ImageResult> all = now.results().results();
        return switch (filter.get()) {
            case MISREAD -> now.results().misread();
            case ALL -> all;
            case REJECTED -> confidentFirst(all.stream().filter(ImageResult::isRejected));
            case MARKED -> confidentFirst(all.stream().filter(now.marked()::contains));
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
                .orElseGet(() -> confidentFirst(now.results().cell(chosen.label(), chosen.answer()).stream()));
    }

    private static List<ImageResult> confidentFirst(Stream<ImageResult> images) {
        return images.sorted(Comparator.comparingDouble(ImageResult::confidence).reversed())
                .toList();
    }

    private static List<ImageResult> first(Optional<List<ComparedImage>> images) {
        return images.orElse(List.of()).stream().map(ComparedImage::first).toList();
    }
}
