package digitpad.ui.owndigits;

import digitpad.owndigits.OwnDigit;
import digitpad.ui.controls.GridSelection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The digits that the list shows, all or those with one label, and the selection. For use on the UI thread only. */
final class ShownDigits {
    private final GridSelection selection = new GridSelection();
    private List<DigitItem> all = List.of();
    private final ReadOnlyObjectWrapper<List<DigitItem>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Integer>> filter = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Integer>> counts =
            new ReadOnlyObjectWrapper<>(Collections.nCopies(OwnDigit.MAX_LABEL + 1, 0));

    /** The digits with the chosen label, newest first. */
    ReadOnlyObjectProperty<List<DigitItem>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The label of the digits to show; empty shows all. */
    ReadOnlyObjectProperty<Optional<Integer>> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The number of digits of each label, shown or not. */
    ReadOnlyObjectProperty<List<Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Returns the selected positions of {@link #shownProperty}. */
    GridSelection selection() {
        return selection;
    }

    /** Returns the selected digits. */
    List<DigitItem> selected() {
        List<DigitItem> selected = new ArrayList<>();
        selection.positions().stream()
                .forEach(position -> selected.add(shown.get().get(position)));
        return selected;
    }

    /** Shows only the digits with a label, or all. */
    void showOnly(Optional<Integer> label) {
        if (!label.equals(filter.get())) {
            Optional<Path> focused = focused();
            filter.set(label);
            update(Set.of(), focused, 0);
        }
    }

    /** Replaces all digits with a new list, newest first. What was selected stays selected. */
    void setAll(List<DigitItem> items) {
        Set<Path> selected = files(selected());
        Optional<Path> focused = focused();
        all = List.copyOf(items);
        update(selected, focused, selection.focus());
    }

    /** Removes digits, and selects the next one, so that the user can continue with it. */
    void remove(Collection<DigitItem> items) {
        Set<Path> files = files(items);
        replace(all.stream().filter(item -> !files.contains(item.file())).toList());
    }

    /** Replaces digits by file. If no selected one is shown any more, the next one is selected. */
    void change(Collection<DigitItem> items) {
        replace(merged(items));
    }

    /** Adds digits, or replaces those with the same file, and selects them. Shows all if none would be shown. */
    void restore(List<DigitItem> items) {
        all = merged(items);
        if (items.stream().noneMatch(this::isShown)) {
            filter.set(Optional.empty());
        }
        update(files(items), items.stream().findFirst().map(DigitItem::file), 0);
    }

    private void replace(List<DigitItem> now) {
        Set<Path> selected = files(selected());
        Optional<Path> focused = focused();
        int first = selection.positions().nextSetBit(0);
        all = now;
        update(selected, focused, first);
        if (selection.count() == 0) {
            selection.moveTo(Math.max(first, 0), false);
        }
    }

    private List<DigitItem> merged(Collection<DigitItem> items) {
        Map<Path, DigitItem> byFile = new HashMap<>();
        all.forEach(item -> byFile.put(item.file(), item));
        items.forEach(item -> byFile.put(item.file(), item));
        return byFile.values().stream().sorted(DigitListReader.NEWEST_FIRST).toList();
    }

    /**
     * Applies the filter.
     *
     * @param selected the files to select
     * @param focused the file to have the focus
     * @param otherwise the position that has the focus if that file is not shown
     */
    private void update(Set<Path> selected, Optional<Path> focused, int otherwise) {
        List<DigitItem> now = all.stream().filter(this::isShown).toList();
        BitSet positions = new BitSet();
        int focus = otherwise;
        for (int i = 0; i < now.size(); i++) {
            Path file = now.get(i).file();
            positions.set(i, selected.contains(file));
            if (focused.isPresent() && focused.get().equals(file)) {
                focus = i;
            }
        }
        int[] perLabel = new int[OwnDigit.MAX_LABEL + 1];
        all.forEach(item -> perLabel[item.label()]++);
        counts.set(Arrays.stream(perLabel).boxed().toList());
        shown.set(now);
        selection.reset(now.size(), positions, focus);
    }

    private boolean isShown(DigitItem item) {
        return filter.get().isEmpty() || filter.get().get() == item.label();
    }

    private Optional<Path> focused() {
        int focus = selection.focus();
        return focus == GridSelection.NONE
                ? Optional.empty()
                : Optional.of(shown.get().get(focus).file());
    }

    private static Set<Path> files(Collection<DigitItem> items) {
        return items.stream().map(DigitItem::file).collect(Collectors.toSet());
    }
}
