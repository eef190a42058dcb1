package digitpad.ui.inside.side;

import digitpad.explanation.Inspection;
import digitpad.explanation.Saliency;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.text.Percent;
import digitpad.ui.Palette;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows which ink supports a digit, and which opposes it. */
public final class SaliencyPane extends HBox {
    private static final Messages TEXT = Messages.of(SaliencyPane.class);

    private static final double VIEW_SIDE = 158;

    private final ExplanationViewModel model;
    private final Label question = new Label();
    private final Label legend = new Label();

    public SaliencyPane(ExplanationViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("side-row");
        SaliencyView view = new SaliencyView(model, palette);
        view.setMinWidth(VIEW_SIDE);
        view.setMaxWidth(VIEW_SIDE);
        question.setId("why-question");
        question.getStyleClass().add("side-question");
        legend.setId("why-text");
        legend.getStyleClass().add("side-text");
        legend.setWrapText(true);
        VBox texts = new VBox(question, digits(), methods(), legend);
        texts.getStyleClass().add("side-words");
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(view, texts);
        model.inspectionProperty().subscribe(this::show);
        model.explanationProperty().subscribe(this::show);
        model.methodProperty().subscribe(this::show);
    }

    private void show() {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        Optional<Prediction> prediction = inspection.flatMap(Inspection::prediction);
        if (prediction.isEmpty()) {
            question.setText(TEXT.get("why.none"));
            legend.setText("");
            return;
        }
        int digit = inspection.get().digit();
        question.setText(
                digit == prediction.get().digit()
                        ? TEXT.get(
                                "why.question",
                                digit,
                                Percent.of(prediction.get().probability(digit)))
                        : TEXT.get(
                                "why.question.not",
                                digit,
                                Percent.of(prediction.get().probability(digit))));
        legend.setText(model.saliency().isPresent() ? TEXT.get("why.legend", digit) : TEXT.get("why.searching"));
    }

    private FlowPane digits() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("digit-choice");
        ToggleGroup group = new ToggleGroup();
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            int buttonDigit = digit;
            ToggleButton button = new ToggleButton(TEXT.get("why.digit", digit));
            button.setId("why-" + digit);
            button.setToggleGroup(group);
            button.getStyleClass().add("correction-button");
            button.setTooltip(new Tooltip(TEXT.get("why.digit.hint", digit)));
            button.setOnAction(event ->
                    model.digitProperty().set(button.isSelected() ? OptionalInt.of(buttonDigit) : OptionalInt.empty()));
            model.digitProperty()
                    .subscribe(chosen -> button.setSelected(chosen.isPresent() && chosen.getAsInt() == buttonDigit));
            row.getChildren().add(button);
        }
        return row;
    }

    private VBox methods() {
        ToggleGroup group = new ToggleGroup();
        VBox row = new VBox(
                method("why.gradient", Saliency.Method.GRADIENT_TIMES_INPUT, group),
                method("why.occlusion", Saliency.Method.OCCLUSION, group));
        row.getStyleClass().add("segments");
        return row;
    }

    private ToggleButton method(String key, Saliency.Method method, ToggleGroup group) {
        ToggleButton button = new ToggleButton(TEXT.get(key));
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(TEXT.get(key + ".hint")));
        button.getStyleClass().add("segment");
        button.setOnAction(event -> {
            model.methodProperty().set(method);
            button.setSelected(true);
        });
        model.methodProperty().subscribe(now -> button.setSelected(now == method));
        return button;
    }
}
