package digitpad.ui.draw;

import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.text.UserException;
import digitpad.ui.Background;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves the drawing on the pad among the user's digits, with the label that the user chooses. For use on the UI thread
 * only.
 *
 * <p>Files are written and deleted in the background, one at a time and in order, because a second label for the same
 * drawing replaces the file of the first.
 */
public final class CorrectionViewModel {
    /** The number of saved drawings to remember, so that they are recognized when undo brings them back. */
    private static final int MAX_REMEMBERED = 200;

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionViewModel.class);

    /** The label and the file of a saved drawing. */
    private record SavedDigit(int label, Path file) {}

    private final CurrentDrawing drawing;
    private final OwnDigits digits;
    private final Background background;
    private final Notices.Topic notices;
    /** The labels as the user chose them; their files are written later. */
    private final LabelHistory history = new LabelHistory(MAX_REMEMBERED);

    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Integer>> savedLabel = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** The saved digits by sheet; written by background jobs, also read by the UI thread. */
    private final Map<Sheet, SavedDigit> saved = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sheet, SavedDigit> eldest) {
            return size() > MAX_REMEMBERED;
        }
    });

    public CorrectionViewModel(CurrentDrawing drawing, OwnDigits digits, Background background, Notices notices) {
        this.drawing = drawing;
        this.digits = digits;
        this.background = background;
        this.notices = notices.topic();
        drawing.sheetProperty().subscribe(now -> show());
    }

    /** The saved label of the drawing on the pad; empty if it was not saved or has changed since. */
    public ReadOnlyObjectProperty<Optional<Integer>> savedLabelProperty() {
        return savedLabel.getReadOnlyProperty();
    }

    /** Whether {@link #undo} would change the label of the drawing on the pad. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether {@link #redo} would change the label of the drawing on the pad. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether there is a drawing to save. */
    public ObservableValue<Boolean> canSaveProperty() {
        return drawing.sheetProperty().map(sheet -> !sheet.isBlank());
    }

    /**
     * Saves the drawing on the pad with a label, replacing its earlier label. Ends the current gesture first. Does
     * nothing if the pad is blank.
     *
     * @param label 0 to 9
     */
    public void saveAs(int label) {
        drawing.release();
        Sheet sheet = drawing.sheetProperty().get();
        if (sheet.isBlank()) {
            return;
        }
        history.add(sheet, label);
        write(sheet);
    }

    /** Gives the drawing on the pad its label before the last one, or deletes its saved digit if there was none. */
    public void undo() {
        Sheet sheet = drawing.sheetProperty().get();
        if (history.label(sheet).isPresent()) {
            history.undo(sheet);
            write(sheet);
        }
    }

    /** Gives the drawing on the pad the label that was undone last. */
    public void redo() {
        Sheet sheet = drawing.sheetProperty().get();
        if (history.redoableLabel(sheet).isPresent()) {
            history.redo(sheet);
            write(sheet);
        }
    }

    /** Makes undone labels of all drawings impossible to redo. */
    void forgetUndone() {
        history.forgetUndone();
        show();
    }

    /** Reads the saved labels again, because digits can be relabeled and deleted elsewhere. */
    public void refresh() {
        if (saved.isEmpty()) {
            return;
        }
        background
                .task(this::changedElsewhere)
                .onSuccess(changed -> changed.forEach(history::reset))
                .onFailure(notices::error)
                .andFinally(this::show)
                .runInWriteQueue();
    }

    /** Saves or deletes the digit of a drawing, so that its file has the label of the history. */
    private void write(Sheet sheet) {
        Optional<Integer> label = history.label(sheet);
        StrokeWidth width = drawing.strokeWidthProperty().get();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        background
                .work(() -> {
                    if (label.isPresent()) {
                        save(sheet, label.get(), width, now);
                    } else {
                        delete(sheet);
                    }
                })
                .reportTo(notices)
                .onFailure(() -> history.reset(sheet, saved(sheet)))
                .andFinally(this::show)
                .runInWriteQueue();
        show();
    }

    private void show() {
        Sheet sheet = drawing.sheetProperty().get();
        savedLabel.set(saved(sheet));
        undoable.set(history.label(sheet).isPresent());
        redoable.set(history.redoableLabel(sheet).isPresent());
    }

    private Optional<Integer> saved(Sheet sheet) {
        return Optional.ofNullable(saved.get(sheet)).map(SavedDigit::label);
    }

    /** Returns the labels of the drawings whose files have changed; empty if the file was deleted. */
    private Map<Sheet, Optional<Integer>> changedElsewhere() {
        Map<Sheet, Optional<Integer>> changed = new HashMap<>();
        for (Map.Entry<Sheet, SavedDigit> entry : Map.copyOf(saved).entrySet()) {
            Path file = entry.getValue().file();
            Optional<Integer> label = labelIn(file);
            if (!label.equals(Optional.of(entry.getValue().label()))) {
                changed.put(entry.getKey(), label);
                label.ifPresentOrElse(
                        now -> saved.put(entry.getKey(), new SavedDigit(now, file)),
                        () -> saved.remove(entry.getKey()));
            }
        }
        return changed;
    }

    private Optional<Integer> labelIn(Path file) {
        try {
            return digits.exists(file) ? Optional.of(digits.read(file).label()) : Optional.empty();
        } catch (UserException e) {
            LOG.debug(e.getMessage());
            return Optional.empty();
        }
    }

    private void save(Sheet sheet, int label, StrokeWidth width, Instant now) {
        SavedDigit before = saved.get(sheet);
        if (before == null || before.label() != label || !digits.exists(before.file())) {
            OwnDigit digit = new OwnDigit(label, now, sheet.ink(), imageOf(sheet, width));
            Path file = before == null ? digits.save(digit) : digits.replace(before.file(), digit);
            saved.put(sheet, new SavedDigit(label, file));
        }
    }

    private void delete(Sheet sheet) {
        SavedDigit unwanted = saved.get(sheet);
        if (unwanted != null) {
            digits.delete(unwanted.file());
            saved.remove(sheet);
        }
    }

    /** Returns the network's image if the sheet has a picture; strokes alone can be normalized again later. */
    private static Optional<DigitImage> imageOf(Sheet sheet, StrokeWidth width) {
        return sheet.picture().map(picture -> InkNormalizer.normalize(sheet, width));
    }
}
