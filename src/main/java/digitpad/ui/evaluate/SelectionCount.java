package digitpad.ui.evaluate;

import digitpad.text.Messages;
import javafx.scene.control.Label;

/** Says how many images are selected, if there are several. */
final class SelectionCount extends Label {
    private static final Messages TEXT = Messages.of(SelectionCount.class);

    SelectionCount(GalleryViewModel gallery) {
        setId("gallery-selected");
        getStyleClass().add("evaluation-note");
        setMinWidth(USE_PREF_SIZE);
        gallery.selection().versionProperty().subscribe(version -> {
            int count = gallery.selection().count();
            setText(count > 1 ? TEXT.get("gallery.selected", count) : "");
        });
    }
}
