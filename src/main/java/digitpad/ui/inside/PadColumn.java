package digitpad.ui.inside;

import atlantafx.base.theme.Styles;
import digitpad.explanation.Inspection;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Palette;
import digitpad.ui.controls.Spacer;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.picture.ColorLegend;
import digitpad.ui.pad.Pad;
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

/** The drawing pad of this tab, with the network's answer below it. */
final class PadColumn extends VBox {
    private static final Messages TEXT = Messages.of(PadColumn.class);
    private static final double SIDE = 192;

    PadColumn(CurrentDrawing drawing, InspectionViewModel model, ObservableValue<Palette> palette) {
        getStyleClass().add("pad-column");
        setMinWidth(SIDE);
        setMaxWidth(SIDE);
        Pad pad = new Pad(drawing, "inside-pad", TEXT.get("pad.hint"), SIDE, palette);
        pad.setMinSize(SIDE, SIDE);
        pad.setMaxSize(SIDE, SIDE);
        setVgrow(pad, Priority.NEVER);
        getChildren().addAll(pad, tools(drawing), answer(model), new Spacer(), new ColorLegend(palette));
    }

    private static HBox tools(CurrentDrawing drawing) {
        Button undo = button("pad.undo", Feather.CORNER_UP_LEFT, drawing::undo);
        undo.disableProperty().bind(drawing.undoableProperty().not());
        Button redo = button("pad.redo", Feather.CORNER_UP_RIGHT, drawing::redo);
        redo.disableProperty().bind(drawing.redoableProperty().not());
        Button clear = button("pad.clear", Feather.X, drawing::clear);
        clear.disableProperty().bind(drawing.sheetProperty().map(sheet -> sheet.isBlank()));
        Label caption = new Label(TEXT.get("pad.caption"));
        caption.getStyleClass().add("caption");
        HBox tools = new HBox(caption, new Spacer(), undo, redo, clear);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private static HBox answer(InspectionViewModel model) {
        Label digit = new Label();
        digit.setId("inside-answer");
        digit.getStyleClass().add("inside-answer");
        Label confidence = new Label();
        confidence.setId("inside-confidence");
        confidence.getStyleClass().add("side-text");
        confidence.setWrapText(true);
        model.inspectionProperty().subscribe(inspection -> {
            Optional<Prediction> prediction = inspection.flatMap(Inspection::shownPrediction);
            digit.setText(prediction.map(PadColumn::digit).orElse(""));
            confidence.setText(prediction.map(PadColumn::confidence).orElse(""));
        });
        HBox answer = new HBox(digit, confidence);
        answer.getStyleClass().add("inside-answer-row");
        answer.setAlignment(Pos.CENTER_LEFT);
        return answer;
    }

    private static String digit(Prediction prediction) {
        return prediction.isDigitLike()
                ? TEXT.get("answer.digit", prediction.digit())
                : TEXT.get("answer.nondigit.sign");
    }

    private static String confidence(Prediction prediction) {
        return prediction.isDigitLike()
                ? TEXT.get("answer.confidence", Percent.of(prediction.confidence()))
                : TEXT.get("answer.nondigit");
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("inside-" + key.replace("pad.", ""));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(TEXT.get(key)));
        button.setAccessibleText(TEXT.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
