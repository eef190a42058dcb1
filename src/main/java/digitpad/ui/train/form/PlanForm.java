package digitpad.ui.train.form;

import atlantafx.base.theme.Styles;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.Messages;
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
import javafx.scene.layout.Region;
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
        add(usual, "steps", withUnit(field("steps", input.length())));
        add(usual, "batch", field("batch-size", input.batchSize()));
        add(usual, "rate", rate());
        add(usual, "optimizer", choice("optimizer", Optimizer.values(), input.optimizerProperty()));
        add(usual, "dropout", field("dropout", input.dropout()));
        add(usual, "seed", field("seed", input.seed()));
        add(usual, "name", field("model-name", input.modelName()));
        GridPane more = grid();
        add(more, "schedule", choice("schedule", Schedule.values(), input.scheduleProperty()));
        add(more, "validation", field("validation-images", input.validationImages()));
        add(more, "target", field("target", input.target()));
        add(more, "patience", field("patience", input.patience()));
        add(more, "minutes", field("minutes", input.minutes()));
        getChildren().addAll(preset(), usual, new Fold("more-settings", TEXT.get("form.more"), more));
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
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, back);
        head.getStyleClass().add("form-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox both = new VBox(head, presets);
        both.getStyleClass().add("form-section");
        return both;
    }

    private TextField rate() {
        TextField rate = field("learning-rate", input.learningRate());
        input.optimizerProperty().subscribe(optimizer -> {
            boolean used = optimizer == null || optimizer.hasLearningRate();
            // Greyed rather than disabled: that the run is under way disables it.
            rate.setEditable(used);
            rate.pseudoClassStateChanged(UNUSED, !used);
        });
        return rate;
    }

    private Node withUnit(TextField field) {
        ComboBox<PlanInput.Unit> units = box("unit", List.of(PlanInput.Unit.values()), ChoiceNames.ofEnum("unit"));
        units.setOnAction(event -> input.countIn(units.getValue()));
        input.unitProperty().subscribe(units::setValue);
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
        input.complaintProperty()
                .subscribe(said -> field.pseudoClassStateChanged(Styles.STATE_DANGER, said.isPresent()));
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
