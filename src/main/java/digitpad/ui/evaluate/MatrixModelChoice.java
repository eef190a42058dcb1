package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.report.ReportContent;
import digitpad.text.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Chooses the model whose confusion matrix is shown, or their difference; hidden if only one was evaluated. */
final class MatrixModelChoice extends HBox {
    private static final double MAX_NAME = 150;
    private static final Messages TEXT = Messages.of(MatrixModelChoice.class);

    private final Map<MatrixModel, ToggleButton> buttons = new EnumMap<>(MatrixModel.class);
    private final ObjectProperty<MatrixModel> model;

    MatrixModelChoice(ObservableValue<Optional<ReportContent>> content, ObjectProperty<MatrixModel> model) {
        this.model = model;
        getStyleClass().add("segments");
        for (MatrixModel each : MatrixModel.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("matrix-model-" + each.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("segment");
            button.setMaxWidth(MAX_NAME);
            button.setOnAction(event -> {
                model.set(each);
                // A click on the chosen one would deselect it.
                button.setSelected(true);
            });
            buttons.put(each, button);
        }
        getChildren().setAll(buttons.values());
        model.subscribe(chosen -> buttons.forEach((each, button) -> button.setSelected(each == chosen)));
        content.subscribe(now -> show(now.flatMap(ReportContent::comparison)));
    }

    private void show(Optional<ModelComparison> comparison) {
        setVisible(comparison.isPresent());
        setManaged(comparison.isPresent());
        comparison.ifPresentOrElse(
                both -> buttons.forEach((each, button) -> button.setText(name(each, both))),
                () -> model.set(MatrixModel.FIRST));
    }

    private static String name(MatrixModel model, ModelComparison both) {
        return switch (model) {
            case FIRST -> both.first();
            case SECOND -> both.second();
            case DIFFERENCE -> TEXT.get("matrix.difference");
        };
    }
}
