package digitpad.ui.draw;

import digitpad.image.Coverage;
import digitpad.image.ImportedPicture;
import digitpad.ui.CurrentDrawing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Shows what was taken for ink in the picture that is on the pad, as long as it is there: undo hides the preview, and
 * redo shows it again. Shows a picture that could not be used until the drawing changes. For use on the UI thread only.
 */
final class PicturePreviewModel {
    /** The number of previews that undo and redo can show again. Each takes a few megabytes. */
    private static final int MAX_PREVIEWS = 10;

    private final CurrentDrawing drawing;
    private final Deque<Opened> opened = new ArrayDeque<>();
    private Optional<PicturePreview> refused = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<PicturePreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A preview, and the picture as it was put on the pad. */
    private record Opened(PicturePreview preview, Coverage onPad) {}

    PicturePreviewModel(CurrentDrawing drawing) {
        this.drawing = drawing;
        drawing.sheetProperty().subscribe(sheet -> {
            refused = Optional.empty();
            update();
        });
    }

    /** The preview that is shown, if any. */
    ReadOnlyObjectProperty<Optional<PicturePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Shows a picture that was just put on the pad. */
    void showOpened(ImportedPicture picture) {
        refused = Optional.empty();
        drawing.sheetProperty().get().picture().ifPresent(onPad -> {
            opened.addFirst(new Opened(PicturePreview.of(picture), onPad));
            if (opened.size() > MAX_PREVIEWS) {
                opened.removeLast();
            }
        });
        update();
    }

    /** Shows a picture that could not be used. */
    void showRefused(ImportedPicture picture) {
        refused = Optional.of(PicturePreview.of(picture));
        update();
    }

    /** Hides the preview for good. */
    void close() {
        if (refused.isEmpty()) {
            onPad().ifPresent(opened::remove);
        }
        refused = Optional.empty();
        update();
    }

    private void update() {
        preview.set(refused.or(() -> onPad().map(Opened::preview)));
    }

    /** Returns the newest opened picture of which the pad shows all or, after erasing, a part. */
    private Optional<Opened> onPad() {
        return drawing.sheetProperty()
                .get()
                .picture()
                .flatMap(shown -> opened.stream()
                        .filter(each -> shown.isPartOf(each.onPad()))
                        .findFirst());
    }
}
