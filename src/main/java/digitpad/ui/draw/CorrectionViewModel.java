package digitpad.ui.draw;

import digitpad.image.DigitImage;
import digitpad.ink.InkNormalizer;
import digitpad.ink.InkNormalizer.StrokeWidth;
import digitpad.ink.Sheet;
import digitpad.samples.OwnDigit;
import digitpad.samples.OwnDigits;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
    /** The last drawing kept, as it lay on the pad. */
    private record Kept(Sheet sheet, int label, Path file) {}

    private final DrawViewModel drawing;
    private final OwnDigits digits;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Integer>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private Optional<Kept> kept = Optional.empty();
    private boolean writing;

    public CorrectionViewModel(DrawViewModel drawing, OwnDigits digits, Background background, Notices notices) {
        this.drawing = drawing;
        this.digits = digits;
        this.background = background;
        this.notices = notices;
        drawing.sheetProperty().addListener((property, before, now) -> chosen.set(labelOf(now)));
    }

    /** As what the drawing on the pad is kept; nothing if it is not, or has been changed since. */
    public ReadOnlyObjectProperty<Optional<Integer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether there is a drawing that can be kept. */
    public ObservableValue<Boolean> possibleProperty() {
        return drawing.sheetProperty().map(sheet -> !sheet.isBlank());
    }

    /**
     * Keeps what is on the pad as a digit, instead of the one it was kept as before; a gesture under way is finished
     * first. A blank pad is not kept.
     *
     * @param label 0 to 9
     */
    public void keepAs(int label) {
        drawing.release();
        Sheet sheet = drawing.sheetProperty().get();
        if (sheet.isBlank()) {
            return;
        }
        StrokeWidth width = drawing.strokeWidthProperty().get();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        waiting.add(() -> keep(sheet, label, width, now));
        goOn();
    }

    /** Deletes what was kept of the drawing on the pad. */
    public void undo() {
        Sheet sheet = drawing.sheetProperty().get();
        waiting.add(() -> remove(sheet));
        goOn();
    }

    private void keep(Sheet sheet, int label, StrokeWidth width, Instant now) {
        Optional<Path> before = keptOf(sheet).map(Kept::file);
        if (labelOf(sheet).equals(Optional.of(label))) {
            finished();
            return;
        }
        write(
                () -> {
                    OwnDigit digit = new OwnDigit(label, now, sheet.ink(), imageOf(sheet, width));
                    return before.isPresent() ? digits.replace(before.get(), digit) : digits.keep(digit);
                },
                file -> kept = Optional.of(new Kept(sheet, label, file)));
    }

    private void remove(Sheet sheet) {
        Optional<Kept> unwanted = keptOf(sheet);
        if (unwanted.isEmpty()) {
            finished();
            return;
        }
        write(
                () -> {
                    digits.remove(unwanted.get().file());
                    return unwanted;
                },
                gone -> kept = Optional.empty());
    }

    private <T> void write(Callable<T> job, Consumer<T> done) {
        background.run(
                job,
                result -> {
                    done.accept(result);
                    finished();
                },
                sentence -> {
                    notices.error(sentence);
                    finished();
                });
    }

    private void goOn() {
        if (!writing && !waiting.isEmpty()) {
            writing = true;
            waiting.remove().run();
        }
    }

    private void finished() {
        writing = false;
        chosen.set(labelOf(drawing.sheetProperty().get()));
        goOn();
    }

    private Optional<Kept> keptOf(Sheet sheet) {
        return kept.filter(last -> last.sheet().equals(sheet));
    }

    private Optional<Integer> labelOf(Sheet sheet) {
        return keptOf(sheet).map(Kept::label);
    }

    /** Strokes can be read again in any way; of a picture, what the network saw is kept. */
    private static Optional<DigitImage> imageOf(Sheet sheet, StrokeWidth width) {
        return sheet.picture().map(picture -> InkNormalizer.normalize(sheet, width));
    }
}
