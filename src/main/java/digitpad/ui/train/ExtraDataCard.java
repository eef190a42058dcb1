package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.Spacer;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lets the user add training data to MNIST: the user's own digits and a stroke file. */
final class ExtraDataCard extends VBox {
    private static final Messages TEXT = Messages.of(ExtraDataCard.class);

    private final ExtraDataViewModel extraData;
    private final FileDialogs dialogs;

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
        this.dialogs = dialogs;
        getStyleClass().add("form-section");
        CheckBox box = ownDigits();
        HBox boxRow = new HBox(box);
        HBox strokes = strokeFile();
        boxRow.disableProperty().bind(training);
        strokes.disableProperty().bind(training);
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

    private HBox strokeFile() {
        CheckBox box = new CheckBox();
        box.setId("strokes");
        box.setTooltip(new Tooltip(TEXT.get("extra.strokes.hint")));
        box.selectedProperty().bindBidirectional(extraData.useStrokesProperty());
        Hyperlink choose = new Hyperlink();
        choose.setId("strokes-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> chooseFile());
        extraData.strokeFileProperty().subscribe(read -> {
            box.setDisable(read.isEmpty());
            box.setText(read.map(file -> TEXT.get(
                            "extra.strokes", file.name(), file.samples().count()))
                    .orElse(TEXT.get("extra.strokes.none")));
            choose.setText(TEXT.get(read.isEmpty() ? "extra.strokes.choose" : "extra.strokes.change"));
        });
        HBox row = new HBox(box, new Spacer(), choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void chooseFile() {
        dialogs.open(
                FolderKind.TRAINING_DATA, TEXT.get("extra.strokes.title"), Optional.empty(), this, extraData::choose);
    }
}
