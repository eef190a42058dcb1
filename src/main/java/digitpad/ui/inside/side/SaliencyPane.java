package digitpad.ui.inside.side;

import digitpad.explanation.Inspection;
import digitpad.explanation.Saliency;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
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

/** Which ink spoke for a digit, and which against it. */
public final class SaliencyPane extends HBox {
    private static final Messages TEXT = Messages.of(SaliencyPane.class);

    private static final double PICTURE = 158;

    private final ExplanationViewModel model;
    private final Label question = new Label();
    private final Label says = new Label();

    public SaliencyPane(ExplanationViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("side-row");
        SaliencyView view = new SaliencyView(model, palette);
        view.setMinWidth(PICTURE);
        view.setMaxWidth(PICTURE);
        question.setId("why-question");
        question.getStyleClass().add("side-question");
        says.setId("why-says");
        says.getStyleClass().add("side-text");
        says.setWrapText(true);
        VBox words = new VBox(question, digits(), methods(), says);
        words.getStyleClass().add("side-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(view, words);
        model.inspectionProperty().subscribe(this::show);
        model.explanationProperty().subscribe(this::show);
        model.methodProperty().subscribe(this::show);
    }

    private void show() {
        Optional<Inspection> seen = model.inspectionProperty().get();
        Optional<Prediction> read = seen.flatMap(Inspection::prediction);
        if (read.isEmpty()) {
            question.setText(TEXT.get("why.none"));
            says.setText("");
            return;
        }
        int digit = seen.get().digit();
        question.setText(
                digit == read.get().digit()
                        ? TEXT.get("why.question", digit, Percent.of(read.get().probability(digit)))
                        : TEXT.get(
                                "why.question.not", digit, Percent.of(read.get().probability(digit))));
        says.setText(model.saliency().isPresent() ? TEXT.get("why.legend", digit) : TEXT.get("why.searching"));
    }

    private FlowPane digits() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("digit-choice");
        ToggleGroup one = new ToggleGroup();
        for (int digit = 0; digit < Prediction.CLASSES; digit++) {
            int which = digit;
            ToggleButton button = new ToggleButton(TEXT.get("why.digit", digit));
            button.setId("why-" + digit);
            button.setToggleGroup(one);
            button.getStyleClass().add("correction-button");
            button.setTooltip(new Tooltip(TEXT.get("why.digit.hint", digit)));
            button.setOnAction(event ->
                    model.digitProperty().set(button.isSelected() ? OptionalInt.of(which) : OptionalInt.empty()));
            model.digitProperty()
                    .subscribe(chosen -> button.setSelected(chosen.isPresent() && chosen.getAsInt() == which));
            row.getChildren().add(button);
        }
        return row;
    }

    private VBox methods() {
        ToggleGroup one = new ToggleGroup();
        VBox row = new VBox(
                method("why.gradient", Saliency.Method.GRADIENT_TIMES_INPUT, one),
                method("why.occlusion", Saliency.Method.OCCLUSION, one));
        row.getStyleClass().add("segments");
        return row;
    }

    private ToggleButton method(String key, Saliency.Method method, ToggleGroup one) {
        ToggleButton button = new ToggleButton(TEXT.get(key));
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(one);
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
