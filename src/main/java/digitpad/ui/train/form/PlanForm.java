package digitpad.ui.train.form;

import atlantafx.base.theme.Styles;
import digitpad.network.Optimizer;
import digitpad.network.Preset;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.training.plan.PlanSetting;
import digitpad.training.plan.Settings;
import digitpad.ui.controls.ChoiceNames;
import digitpad.ui.controls.CollapsibleSection;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.FormField;
import digitpad.ui.controls.Spacer;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form with the settings of the next run; it is disabled during training. */
public final class PlanForm extends VBox {
    private static final Messages TEXT = Messages.of(PlanForm.class);
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
    private static final int NUMBER_COLUMNS = 8;
    /** How long a tooltip stays; long enough to read an explanation. */
    private static final Duration HINT_DURATION = Duration.seconds(30);

    private final PlanInput input;
    private final ObservableList<Preset> ownNetworks;
    private final Runnable edit;
    private final ObservableValue<Boolean> changed;
    private final Runnable restore;
    private final ObservableValue<Boolean> training;

    /**
     * Creates a form for {@code input}.
     *
     * @param ownNetworks the networks that the user has saved
     * @param edit opens the network editor
     * @param changed whether any setting differs from the preset
     * @param restore restores the settings of the preset
     * @param training whether a run is in progress
     */
    public PlanForm(
            PlanInput input,
            ObservableList<Preset> ownNetworks,
            Runnable edit,
            ObservableValue<Boolean> changed,
            Runnable restore,
            ObservableValue<Boolean> training) {
        this.input = input;
        this.ownNetworks = ownNetworks;
        this.edit = edit;
        this.changed = changed;
        this.restore = restore;
        this.training = training;
        getStyleClass().add("form-section");
        GridPane basic = grid();
        GridPane more = grid();
        addBelow(
                more,
                "schedule",
                choice("schedule", List.of(Schedule.values()), input.scheduleProperty(), ChoiceNames.schedules()));
        for (PlanSetting<?> setting : Settings.ALL) {
            add(setting.isBasic() ? basic : more, setting.id(), control(setting));
            if (setting == Settings.LEARNING_RATE) {
                add(
                        basic,
                        "optimizer",
                        choice(
                                "optimizer",
                                List.of(Optimizer.values()),
                                input.optimizerProperty(),
                                ChoiceNames.optimizers()));
            }
        }
        add(basic, "name", field("model-name", input.modelName()));
        getChildren().addAll(preset(), basic, new CollapsibleSection("more-settings", TEXT.get("form.more"), more));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("plan-form");
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(labels, values);
        return grid;
    }

    private void add(GridPane grid, String key, Node control) {
        grid.addRow(grid.getRowCount(), label(key, control), control);
    }

    /** Adds a control below its label, because its texts are too long to fit beside the label. */
    private void addBelow(GridPane grid, String key, Node control) {
        grid.add(label(key, control), 0, grid.getRowCount(), 2, 1);
        grid.add(control, 0, grid.getRowCount(), 2, 1);
    }

    /** Returns the label of a control, installs its tooltip, and disables the control during training. */
    private Label label(String key, Node control) {
        Label label = new Label(TEXT.get("form." + key));
        label.setLabelFor(control);
        Tooltip hint = hint(TEXT.get("form." + key + ".hint"));
        label.setTooltip(hint);
        Tooltip.install(control, hint);
        control.disableProperty().bind(training);
        DisabledHint.set(control, TEXT.get("form.training"));
        return label;
    }

    private static Tooltip hint(String text) {
        Tooltip hint = new Tooltip(text);
        hint.setWrapText(true);
        hint.setMaxWidth(340);
        hint.setShowDuration(HINT_DURATION);
        return hint;
    }

    /** Creates the choice of the preset, with a link that restores its settings once they have been changed. */
    private Node preset() {
        Label title = new Label(TEXT.get("form.preset"));
        title.getStyleClass().add("card-title");
        NetworkBox networks = new NetworkBox(input.presetProperty(), ownNetworks);
        networks.setTooltip(hint(TEXT.get("form.preset.hint")));
        networks.disableProperty().bind(training);
        DisabledHint.set(networks, TEXT.get("form.training"));
        title.setLabelFor(networks);
        Hyperlink reset = new Hyperlink();
        reset.setId("restore");
        reset.setOnAction(event -> restore.run());
        reset.textProperty()
                .bind(input.presetProperty()
                        .map(preset -> TEXT.get(
                                Preset.TUTORIAL.equals(preset) ? "form.restore.tutorial" : "form.restore.preset")));
        reset.visibleProperty().bind(changed);
        reset.disableProperty().bind(training);
        DisabledHint.set(reset, TEXT.get("form.training"));
        HBox head = new HBox(title, new Spacer(), reset);
        head.getStyleClass().add("form-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(networks, Priority.ALWAYS);
        HBox choice = new HBox(networks, editButton());
        choice.getStyleClass().add("network-choice");
        choice.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head, choice);
        box.getStyleClass().add("form-section");
        return box;
    }

    private Button editButton() {
        Button button = new Button(TEXT.get("form.edit"), new FontIcon(Feather.EDIT_2));
        button.setId("edit-network");
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(hint(TEXT.get("form.edit.hint")));
        button.setOnAction(event -> edit.run());
        return button;
    }

    private Node control(PlanSetting<?> setting) {
        if (setting == Settings.STEPS) {
            return withUnit(field(setting.id(), input.length().field()));
        }
        TextField field = field(setting.id(), input.field(setting));
        if (setting == Settings.LEARNING_RATE) {
            grayOutWhileUnused(field);
        }
        return field;
    }

    private void grayOutWhileUnused(TextField rate) {
        input.optimizerProperty().subscribe(optimizer -> {
            boolean used = optimizer == null || optimizer.hasLearningRate();
            // Grayed out, but not disabled: the disable property is bound to whether a run is in progress.
            rate.setEditable(used);
            rate.pseudoClassStateChanged(UNUSED, !used);
        });
    }

    private Node withUnit(TextField field) {
        ComboBox<LengthInput.Unit> units = box(
                "unit",
                List.of(LengthInput.Unit.values()),
                new ChoiceNames<>(unit -> TEXT.get("unit." + unit.name().toLowerCase(Locale.ROOT))));
        units.setOnAction(event -> input.length().setUnit(units.getValue()));
        input.length().unitProperty().subscribe(units::setValue);
        HBox box = new HBox(field, units);
        HBox.setHgrow(field, Priority.ALWAYS);
        box.getStyleClass().add("form-units");
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static TextField field(String id, FormField<?> input) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(NUMBER_COLUMNS);
        field.getStyleClass().add("form-field");
        field.textProperty().bindBidirectional(input.textProperty());
        input.problemProperty()
                .subscribe(message -> field.pseudoClassStateChanged(Styles.STATE_DANGER, message.isPresent()));
        return field;
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
