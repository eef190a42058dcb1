package digitpad.ui.train.form;

import atlantafx.base.theme.Styles;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.training.plan.PlanSetting;
import digitpad.training.plan.Settings;
import digitpad.ui.controls.CollapsibleSection;
import digitpad.ui.controls.Spacer;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The settings of the next training; while one is under way they cannot be changed. */
public final class PlanForm extends VBox {
    private static final Messages TEXT = Messages.of(PlanForm.class);
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
    private static final int NUMBER_COLUMNS = 8;
    /** Long enough to read an explanation. */
    private static final Duration HINT_STAYS = Duration.seconds(30);

    private final PlanInput input;
    private final ObservableValue<Boolean> changed;
    private final Runnable restore;
    private final ObservableValue<Boolean> training;

    /**
     * A form for {@code input}.
     *
     * @param changed whether the training would be another than the preset's
     * @param restore takes everything back to what the preset has
     * @param training whether a run is under way
     */
    public PlanForm(
            PlanInput input, ObservableValue<Boolean> changed, Runnable restore, ObservableValue<Boolean> training) {
        this.input = input;
        this.changed = changed;
        this.restore = restore;
        this.training = training;
        getStyleClass().add("form-section");
        GridPane usual = grid();
        GridPane more = grid();
        add(more, "schedule", choice("schedule", Schedule.values(), input.scheduleProperty()));
        for (PlanSetting<?> setting : Settings.ALL) {
            add(setting.isBasic() ? usual : more, setting.id(), control(setting));
            if (setting == Settings.LEARNING_RATE) {
                add(usual, "optimizer", choice("optimizer", Optimizer.values(), input.optimizerProperty()));
            }
        }
        add(usual, "name", field("model-name", input.modelName()));
        getChildren().addAll(preset(), usual, new CollapsibleSection("more-settings", TEXT.get("form.more"), more));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("plan-form");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private void add(GridPane grid, String key, Node control) {
        Label name = new Label(TEXT.get("form." + key));
        name.setLabelFor(control);
        Tooltip hint = hint(TEXT.get("form." + key + ".hint"));
        name.setTooltip(hint);
        Tooltip.install(control, hint);
        control.disableProperty().bind(training);
        grid.addRow(grid.getRowCount(), name, control);
    }

    private static Tooltip hint(String text) {
        Tooltip hint = new Tooltip(text);
        hint.setWrapText(true);
        hint.setMaxWidth(340);
        hint.setShowDuration(HINT_STAYS);
        return hint;
    }

    /** The preset, and the way back to its settings once others are in the form. */
    private Node preset() {
        Label title = new Label(TEXT.get("form.preset"));
        title.getStyleClass().add("card-title");
        ComboBox<Preset> presets =
                choice("preset", Preset.all(), input.presetProperty(), new ChoiceNames<>("preset", Preset::id));
        presets.setTooltip(hint(TEXT.get("form.preset.hint")));
        presets.disableProperty().bind(training);
        title.setLabelFor(presets);
        Hyperlink back = new Hyperlink();
        back.setId("restore");
        back.setOnAction(event -> restore.run());
        back.textProperty()
                .bind(input.presetProperty()
                        .map(preset -> TEXT.get(
                                Preset.TUTORIAL.equals(preset) ? "form.restore.tutorial" : "form.restore.preset")));
        back.visibleProperty().bind(changed);
        back.disableProperty().bind(training);
        HBox head = new HBox(title, new Spacer(), back);
        head.getStyleClass().add("form-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox both = new VBox(head, presets);
        both.getStyleClass().add("form-section");
        return both;
    }

    private Node control(PlanSetting<?> setting) {
        if (setting == Settings.STEPS) {
            return withUnit(field(setting.id(), input.length().field()));
        }
        TextField field = field(setting.id(), input.field(setting));
        if (setting == Settings.LEARNING_RATE) {
            grayWhileUnused(field);
        }
        return field;
    }

    private void grayWhileUnused(TextField rate) {
        input.optimizerProperty().subscribe(optimizer -> {
            boolean used = optimizer == null || optimizer.hasLearningRate();
            // Grayed rather than disabled: that the run is under way disables it.
            rate.setEditable(used);
            rate.pseudoClassStateChanged(UNUSED, !used);
        });
    }

    private Node withUnit(TextField field) {
        ComboBox<LengthInput.Unit> units = box("unit", List.of(LengthInput.Unit.values()), ChoiceNames.ofEnum("unit"));
        units.setOnAction(event -> input.length().setUnit(units.getValue()));
        input.length().unitProperty().subscribe(units::setValue);
        HBox both = new HBox(field, units);
        HBox.setHgrow(field, Priority.ALWAYS);
        both.getStyleClass().add("form-units");
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    private static TextField field(String id, FormField<?> input) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(NUMBER_COLUMNS);
        field.getStyleClass().add("form-field");
        field.textProperty().bindBidirectional(input.textProperty());
        input.problemProperty().subscribe(said -> field.pseudoClassStateChanged(Styles.STATE_DANGER, said.isPresent()));
        return field;
    }

    private static <T extends Enum<T>> ComboBox<T> choice(String id, T[] all, Property<T> chosen) {
        return choice(id, List.of(all), chosen, ChoiceNames.ofEnum(id));
    }

    private static <T> ComboBox<T> choice(String id, List<T> all, Property<T> chosen, ChoiceNames<T> names) {
        ComboBox<T> box = box(id, all, names);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static <T> ComboBox<T> box(String id, List<T> all, ChoiceNames<T> names) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(names);
        return box;
    }
}
