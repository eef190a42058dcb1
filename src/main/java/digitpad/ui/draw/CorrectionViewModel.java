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
 * What the user says the drawing on the pad is, kept among the user's own digits. Belongs to the window's thread.
 *
 * <p>Files are written and deleted in the background, one after the other in the order asked for: only when the first is
 * there is it known what a second choice for the same drawing replaces.
 */
public final class CorrectionViewModel {
    /** Drawings remembered, so that one that comes back by undo is known again. */
    private static final int REMEMBERED = 200;

    /** As what a drawing is kept, and where. */
    private record Kept(int label, Path file) {}

    private final CurrentDrawing drawing;
    private final OwnDigits digits;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Integer>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** By what lay on the pad; written by the background's jobs, read by the window's thread too. */
    private final Map<Sheet, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sheet, Kept> eldest) {
            return size() > REMEMBERED;
        }
    });

    public CorrectionViewModel(CurrentDrawing drawing, OwnDigits digits, Background background, Notices notices) {
        this.drawing = drawing;
        this.digits = digits;
        this.background = background;
        this.notices = notices;
        drawing.sheetProperty().subscribe(now -> show());
    }

    /** As what the drawing on the pad is kept; nothing if it is not, or has been changed since. */
    public ReadOnlyObjectProperty<Optional<Integer>> savedLabelProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether there is a drawing that can be kept. */
    public ObservableValue<Boolean> canSaveProperty() {
        return drawing.sheetProperty().map(sheet -> !sheet.isBlank());
    }

    /**
     * Keeps what is on the pad as a digit, instead of the one it was kept as before; a gesture under way is finished
     * first. A blank pad is not kept.
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
        write(() -> keep(sheet, label, width, now));
    }

    /** Deletes what was kept of the drawing on the pad. */
    public void undo() {
        Sheet sheet = drawing.sheetProperty().get();
        write(() -> remove(sheet));
    }

    private void write(BackgroundTask.Work job) {
        background.work(job).onFailure(notices::error).andFinally(this::show).runInWriteQueue();
    }

    private void show() {
        chosen.set(Optional.ofNullable(kept.get(drawing.sheetProperty().get())).map(Kept::label));
    }

    private void keep(Sheet sheet, int label, StrokeWidth width, Instant now) {
        Kept before = kept.get(sheet);
        if (before == null || before.label() != label || !digits.exists(before.file())) {
            OwnDigit digit = new OwnDigit(label, now, sheet.ink(), imageOf(sheet, width));
            Path file = before == null ? digits.save(digit) : digits.replace(before.file(), digit);
            kept.put(sheet, new Kept(label, file));
        }
    }

    private void remove(Sheet sheet) {
        Kept unwanted = kept.get(sheet);
        if (unwanted != null) {
            digits.delete(unwanted.file());
            kept.remove(sheet);
        }
    }

    /** Strokes can be read again in any way; of a picture, what the network saw is kept. */
    private static Optional<DigitImage> imageOf(Sheet sheet, StrokeWidth width) {
        return sheet.picture().map(picture -> InkNormalizer.normalize(sheet, width));
    }
}
