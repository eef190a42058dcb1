package digitpad.ui.evaluate;

import digitpad.text.Messages;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Marks the label of the image that is shown large as wrong. */
final class LabelMarkToggle extends ToggleButton {
    private static final Messages TEXT = Messages.of(LabelMarkToggle.class);

    private final GalleryViewModel gallery;

    LabelMarkToggle(GalleryViewModel gallery) {
        super(TEXT.get("image.mark"), new FontIcon(Feather.FLAG));
        this.gallery = gallery;
        setId("evaluated-image-mark");
        getStyleClass().addAll("small-button", "label-mark-toggle");
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(new Tooltip(TEXT.get("image.mark.hint")));
        setOnAction(event -> gallery.toggleMark());
        gallery.selectedProperty().subscribe(image -> update());
        gallery.marksProperty().subscribe(marks -> update());
    }

    private void update() {
        setSelected(gallery.isSelectedMarked());
    }
}
