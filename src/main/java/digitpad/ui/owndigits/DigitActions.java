package digitpad.ui.owndigits;

import digitpad.owndigits.OwnDigit;
import digitpad.text.Messages;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.GridSelection;
import digitpad.ui.controls.Spacer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar with the actions on the selected digits. */
final class DigitActions {
    private static final Messages TEXT = Messages.of(DigitActions.class);

    private final OwnDigitsViewModel viewModel;
    private final ObservableValue<Boolean> nothingSelected;

    DigitActions(OwnDigitsViewModel viewModel) {
        this.viewModel = viewModel;
        GridSelection selection = viewModel.list().selection();
        nothingSelected = Bindings.createBooleanBinding(() -> selection.count() == 0, selection.versionProperty());
    }

    /** Builds the bar, on a card. */
    Card build() {
        HBox labels = new HBox();
        labels.getStyleClass().add("correction-buttons");
        for (int label = 0; label <= OwnDigit.MAX_LABEL; label++) {
            labels.getChildren().add(labelButton(label));
        }
        labels.setAlignment(Pos.CENTER_LEFT);
        Label caption = new Label(TEXT.get("actions.relabel"));
        caption.getStyleClass().add("toolbar-label");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Label keys = new Label(TEXT.get("actions.keys"));
        keys.getStyleClass().add("toolbar-keys");
        keys.setMinWidth(0);
        HBox bar = new HBox(caption, labels, new Separator(Orientation.VERTICAL), deleteButton(), new Spacer(), keys);
        bar.getStyleClass().add("draw-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card(bar);
        card.getStyleClass().add("digit-actions");
        return card;
    }

    private Button labelButton(int label) {
        Button button = new Button(TEXT.get("digit.label", label));
        button.setId("relabel-" + label);
        button.getStyleClass().add("correction-button");
        button.setTooltip(new Tooltip(TEXT.get("actions.relabel.hint", label)));
        button.setAccessibleText(TEXT.get("actions.relabel.accessible", label));
        button.disableProperty().bind(nothingSelected);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> viewModel.relabel(label));
        return button;
    }

    private Button deleteButton() {
        Button button = new Button(TEXT.get("actions.delete"), new FontIcon(Feather.TRASH_2));
        button.setId("digits-delete");
        button.getStyleClass().add("small-button");
        button.setTooltip(new Tooltip(TEXT.get("actions.delete.hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(nothingSelected);
        button.setOnAction(event -> viewModel.delete());
        return button;
    }
}
