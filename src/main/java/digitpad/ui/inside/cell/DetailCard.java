package digitpad.ui.inside.cell;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.Spacer;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the selected cell: its position, its arithmetic, and a text on its topic. */
public final class DetailCard {
    private static final Messages TEXT = Messages.of(DetailCard.class);

    private final InspectionViewModel model;
    private final Label title = new Label();
    private final Label hint = new Label();

    public DetailCard(InspectionViewModel model) {
        this.model = model;
    }

    /** Builds the card; {@code play} plays the selected convolution. */
    public Card build(TopicPane topics, ObservableValue<Palette> palette, Runnable play) {
        title.setId("cell-title");
        title.getStyleClass().add("cell-title");
        hint.setId("cell-hint");
        hint.setMinWidth(0);
        hint.getStyleClass().add("caption");
        Button playButton = new Button(TEXT.get("play"), new FontIcon(Feather.PLAY));
        playButton.setId("play");
        playButton.getStyleClass().add("small-button");
        playButton.setTooltip(new Tooltip(TEXT.get("play.hint")));
        playButton.setMinWidth(Region.USE_PREF_SIZE);
        playButton.setOnAction(event -> play.run());
        VBox texts = new VBox(title, hint);
        texts.setMinWidth(0);
        HBox head = new HBox(texts, new Spacer(), playButton);
        head.getStyleClass().add("cell-head");
        head.setAlignment(Pos.CENTER_LEFT);
        CellFigureView figure = new CellFigureView(model, palette);
        VBox.setVgrow(figure, Priority.ALWAYS);
        VBox left = new VBox(head, figure);
        left.getStyleClass().add("cell-pane");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox row = new HBox(left, topics);
        row.getStyleClass().add("detail-row");
        VBox.setVgrow(row, Priority.ALWAYS);
        Card card = new Card(row);
        card.getStyleClass().addAll("inside-card", "detail-card");
        model.selectedProperty().subscribe(this::show);
        model.pinnedProperty().subscribe(this::show);
        model.inspectionProperty().subscribe(this::show);
        return card;
    }

    private void show() {
        Optional<Selection> selection = Selection.of(model);
        title.setText(selection.map(Selection::figure).map(Figure::title).orElse(TEXT.get("cell.none")));
        boolean pinned = model.pinnedProperty().get().isPresent();
        boolean hovered = model.selectedProperty().get().isPresent();
        hint.setText(pinned ? TEXT.get("cell.pinned") : hovered ? TEXT.get("cell.hovered") : TEXT.get("cell.hint"));
    }
}
