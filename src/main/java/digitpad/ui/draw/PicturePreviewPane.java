package digitpad.ui.draw;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.Palette;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows above the pad what was taken for ink in a picture. Takes no room while there is no preview. */
final class PicturePreviewPane extends HBox {
    private static final Messages TEXT = Messages.of(PicturePreviewPane.class);

    private final Label title = label("picture-preview-title", "picture-preview-title");
    private final Label caption = label("picture-preview-caption", "picture-preview-caption");
    private final MarkedPictureView picture;

    PicturePreviewPane(PicturePreviewModel model, ObservableValue<Palette> palette, Background background) {
        picture = new MarkedPictureView(model.previewProperty(), palette, background);
        setId("picture-preview");
        getStyleClass().add("picture-preview");
        setAlignment(Pos.CENTER_LEFT);
        // A low window shrinks the picture.
        setMaxHeight(USE_PREF_SIZE);
        VBox texts = new VBox(title, caption);
        texts.getStyleClass().add("picture-preview-texts");
        texts.setAlignment(Pos.CENTER_LEFT);
        // A long caption wraps and does not widen the pad.
        texts.setPrefWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(picture, texts, closeButton(model));
        model.previewProperty().subscribe(this::show);
    }

    private void show(Optional<PicturePreview> preview) {
        setVisible(preview.isPresent());
        setManaged(preview.isPresent());
        preview.ifPresent(shown -> {
            title.setText(shown.title());
            caption.setText(shown.caption());
            picture.setAccessibleText(TEXT.get("picture.accessible", shown.title(), shown.caption()));
        });
    }

    private static Button closeButton(PicturePreviewModel model) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("picture-preview-close");
        close.setAccessibleText(TEXT.get("picture.close"));
        close.setTooltip(new Tooltip(TEXT.get("picture.close")));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(event -> model.close());
        return close;
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
