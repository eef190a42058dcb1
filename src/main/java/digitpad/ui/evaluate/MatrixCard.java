package digitpad.ui.evaluate;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.Spacer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The confusion matrix, as counts or as shares. */
final class MatrixCard {
    private static final Messages TEXT = Messages.of(MatrixCard.class);

    private MatrixCard() {}

    static Card build(GalleryViewModel gallery, ObservableValue<Palette> palette) {
        MatrixView matrix = new MatrixView(gallery, palette);
        Label title = new Label(TEXT.get("matrix.title"));
        title.getStyleClass().add("card-title");
        ToggleButton counts = choice("matrix-counts", TEXT.get("matrix.counts"), matrix, false);
        ToggleButton shares = choice("matrix-shares", TEXT.get("matrix.shares"), matrix, true);
        HBox head = new HBox(title, new Spacer(), counts, shares);
        head.setAlignment(Pos.CENTER_LEFT);
        MatrixModelChoice models = new MatrixModelChoice(gallery.contentProperty(), matrix.modelProperty());
        Label hint = new Label();
        hint.textProperty()
                .bind(matrix.modelProperty()
                        .map(model ->
                                TEXT.get(model == MatrixModel.DIFFERENCE ? "matrix.help.difference" : "matrix.help")));
        hint.getStyleClass().add("evaluation-note");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        Card card = new Card(head, models, matrix, hint);
        card.setId("matrix-card");
        return card;
    }

    private static ToggleButton choice(String id, String text, MatrixView matrix, boolean value) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add("segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        matrix.sharesProperty().subscribe(shares -> button.setSelected(shares == value));
        button.setOnAction(event -> {
            matrix.sharesProperty().set(value);
            // A click on the chosen one would deselect it.
            button.setSelected(true);
        });
        return button;
    }
}
