package digitpad.ui.draw;

import digitpad.ui.Background;
import digitpad.ui.LatestRequest;
import digitpad.ui.Palette;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Marks the ink in the picture of the preview on a background thread, once for each picture and theme. For use on the
 * UI thread only.
 */
final class MarkedPictureModel {
    private final ObservableValue<Optional<PicturePreview>> preview;
    private final ObservableValue<Palette> palette;
    private final int maxSide;
    private final Background background;
    private final LatestRequest requests = new LatestRequest();
    /** The pictures that are ready, as long as undo or redo can show their previews again. */
    private final Map<PicturePreview, Ready> ready = new WeakHashMap<>();

    private final ReadOnlyObjectWrapper<Optional<MarkedPicture>> marked = new ReadOnlyObjectWrapper<>(Optional.empty());

    private record Ready(MarkedPicture picture, MarkedPicture.Colors colors) {}

    /**
     * Creates a model.
     *
     * @param maxSide the maximum length of the marked pictures' longer side in pixels
     */
    MarkedPictureModel(
            ObservableValue<Optional<PicturePreview>> preview,
            ObservableValue<Palette> palette,
            int maxSide,
            Background background) {
        this.preview = preview;
        this.palette = palette;
        this.maxSide = maxSide;
        this.background = background;
        preview.subscribe(shown -> {
            marked.set(Optional.empty());
            update();
        });
        // The picture stays in the old colors until it is ready in the new ones.
        palette.subscribe(this::update);
    }

    /** The marked picture of the preview; empty if there is no preview, or the picture is not ready yet. */
    ReadOnlyObjectProperty<Optional<MarkedPicture>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    private void update() {
        requests.cancel();
        preview.getValue().ifPresent(shown -> {
            MarkedPicture.Colors colors = MarkedPicture.Colors.of(palette.getValue());
            Ready last = ready.get(shown);
            if (last != null && last.colors().equals(colors)) {
                marked.set(Optional.of(last.picture()));
            } else {
                mark(shown, colors);
            }
        });
    }

    private void mark(PicturePreview shown, MarkedPicture.Colors colors) {
        LatestRequest.Ticket request = requests.begin();
        background
                .task(() -> MarkedPicture.of(shown.picture(), shown.ink(), maxSide, colors))
                .onSuccess(picture -> {
                    ready.put(shown, new Ready(picture, colors));
                    if (request.isLatest()) {
                        marked.set(Optional.of(picture));
                    }
                })
                .run();
    }
}
