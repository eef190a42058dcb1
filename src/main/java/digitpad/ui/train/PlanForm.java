package digitpad.ui.train;

import digitpad.network.Preset;
import digitpad.text.Messages;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The settings of the next training; while one is under way they cannot be changed. */
final class PlanForm extends GridPane {
    private static final Messages TEXT = Messages.of(PlanForm.class);
    private static final int NUMBER_COLUMNS = 8;

    private final ObservableValue<Boolean> training;

    PlanForm(PlanInput input, ObservableValue<Boolean> training) {
        this.training = training;
        getStyleClass().add("plan-form");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, values);
        Label preset = new Label(TEXT.get("form.preset"));
        preset.getStyleClass().add("card-title");
        ComboBox<Preset> presets = presets(input);
        preset.setLabelFor(presets);
        presets.disableProperty().bind(training);
        VBox both = new VBox(preset, presets);
        both.getStyleClass().add("form-section");
        add(both, 0, 0, 2, 1);
        add("form.steps", field("steps", input.stepsProperty()));
        add("form.batch", field("batch-size", input.batchSizeProperty()));
        add("form.rate", field("learning-rate", input.learningRateProperty()));
        add("form.seed", field("seed", input.seedProperty()));
        add("form.name", field("model-name", input.modelNameProperty()));
    }

    private void add(String key, Node control) {
        Label name = new Label(TEXT.get(key));
        name.setLabelFor(control);
        control.disableProperty().bind(training);
        addRow(getRowCount(), name, control);
    }

    private static TextField field(String id, Property<String> text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(NUMBER_COLUMNS);
        field.getStyleClass().add("form-field");
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static ComboBox<Preset> presets(PlanInput input) {
        ComboBox<Preset> box = new ComboBox<>();
        box.setId("preset");
        box.getItems().setAll(Preset.values());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Preset preset) {
                return preset == null ? "" : TEXT.get("preset." + preset.id());
            }

            @Override
            public Preset fromString(String name) {
                throw new UnsupportedOperationException("presets are chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(input.presetProperty());
        return box;
    }
}
