package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.Spacer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lets the user add training data to MNIST: the user's own digits and stroke files. */
final class ExtraDataCard extends VBox {
    private static final Messages TEXT = Messages.of(ExtraDataCard.class);

    private final ExtraDataViewModel extraData;

    /**
     * Creates the card.
     *
     * @param training while it is true, the selection cannot be changed
     * @param showOwnDigits shows the list of the user's digits
     */
    ExtraDataCard(
            ExtraDataViewModel extraData,
            FileDialogs dialogs,
            ObservableValue<Boolean> training,
            Runnable showOwnDigits) {
        this.extraData = extraData;
        getStyleClass().add("form-section");
        CheckBox box = ownDigits();
        HBox boxRow = new HBox(box);
        StrokeDataSection strokes = new StrokeDataSection(extraData.strokes(), dialogs);
        boxRow.disableProperty().bind(training);
        strokes.disableProperty().bind(training);
        DisabledHint.set(boxRow, TEXT.get("data.training"));
        DisabledHint.set(strokes, TEXT.get("data.training"));
        Hyperlink show = new Hyperlink(TEXT.get("extra.own.show"));
        show.setId("train-own-digits");
        show.setTooltip(new Tooltip(TEXT.get("extra.own.show.hint")));
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(event -> {
            showOwnDigits.run();
            show.setVisited(false);
        });
        HBox row = new HBox(boxRow, new Spacer(), show);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, strokes);
    }

    private CheckBox ownDigits() {
        CheckBox box = new CheckBox();
        box.setId("own-digits");
        DisabledHint.set(box, TEXT.get("extra.own.first"));
        box.setTooltip(new Tooltip(TEXT.get("extra.own.hint")));
        box.selectedProperty().bindBidirectional(extraData.useOwnDigitsProperty());
        extraData.ownDigitCountProperty().subscribe(count -> {
            box.setText(count.intValue() == 0 ? TEXT.get("extra.own.none") : TEXT.get("extra.own", count));
            box.setDisable(count.intValue() == 0);
            if (count.intValue() == 0) {
                box.setSelected(false);
            }
        });
        return box;
    }
}
