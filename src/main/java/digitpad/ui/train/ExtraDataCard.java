package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.controls.Spacer;
import java.io.File;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** What is learned besides MNIST: the user's own digits, and strokes from a file. */
final class ExtraDataCard extends VBox {
    private static final Messages TEXT = Messages.of(ExtraDataCard.class);

    private final ExtraDataViewModel ink;

    /** {@code training} is whether a run is under way, during which the choice stays. */
    ExtraDataCard(ExtraDataViewModel ink, ObservableValue<Boolean> training) {
        this.ink = ink;
        getStyleClass().add("form-section");
        disableProperty().bind(training);
        getChildren().addAll(ownDigits(), strokes());
    }

    private CheckBox ownDigits() {
        CheckBox box = new CheckBox();
        box.setId("own-digits");
        box.setTooltip(new Tooltip(TEXT.get("ink.own.hint")));
        box.selectedProperty().bindBidirectional(ink.useOwnDigitsProperty());
        ink.ownDigitCountProperty().subscribe(count -> {
            box.setText(count.intValue() == 0 ? TEXT.get("ink.own.none") : TEXT.get("ink.own", count));
            box.setDisable(count.intValue() == 0);
            if (count.intValue() == 0) {
                box.setSelected(false);
            }
        });
        return box;
    }

    private HBox strokes() {
        CheckBox box = new CheckBox();
        box.setId("strokes");
        box.setTooltip(new Tooltip(TEXT.get("ink.strokes.hint")));
        box.selectedProperty().bindBidirectional(ink.useStrokesProperty());
        Hyperlink choose = new Hyperlink();
        choose.setId("strokes-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> chooseFile());
        ink.strokeFileProperty().subscribe(read -> {
            box.setDisable(read.isEmpty());
            box.setText(read.map(file ->
                            TEXT.get("ink.strokes", file.name(), file.samples().count()))
                    .orElse(TEXT.get("ink.strokes.none")));
            choose.setText(TEXT.get(read.isEmpty() ? "ink.strokes.choose" : "ink.strokes.change"));
        });
        HBox line = new HBox(box, new Spacer(), choose);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("ink.strokes.title"));
        Optional<File> chosen =
                Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()));
        chosen.ifPresent(file -> ink.choose(file.toPath()));
    }
}
