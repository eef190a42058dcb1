package digitpad.ui.draw;

import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import digitpad.owndigits.OwnDigit;
import digitpad.owndigits.OwnDigits;
import digitpad.ui.Background;
import digitpad.ui.BackgroundTask;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

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

    /** The label and the file of a saved drawing. */
    private record SavedDigit(int label, Path file) {}

    private final CurrentDrawing drawing;
    private final OwnDigits digits;
    private final Background background;
    private final Notices.Topic notices;
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
        StrokeWidth width = drawing.strokeWidthProperty().get();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        write(() -> save(sheet, label, width, now));
    }

    /** Deletes the saved digit of the drawing on the pad. */
    public void undo() {
        Sheet sheet = drawing.sheetProperty().get();
        write(() -> delete(sheet));
    }

    private void write(BackgroundTask.Work job) {
        background.work(job).reportTo(notices).andFinally(this::show).runInWriteQueue();
    }

    private void show() {
        savedLabel.set(
                Optional.ofNullable(saved.get(drawing.sheetProperty().get())).map(SavedDigit::label));
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
