package digitpad.ui.editor;

import atlantafx.base.theme.Styles;
import digitpad.network.Optimizer;
import digitpad.network.Recipe;
import digitpad.network.Schedule;
import digitpad.text.Messages;
import digitpad.training.plan.PlanSetting;
import digitpad.training.plan.Settings;
import digitpad.ui.controls.ChoiceNames;
import digitpad.ui.controls.FormField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The usual settings to train the network with. The Train tab starts with them. */
final class RecipeForm extends GridPane {
    private static final Messages TEXT = Messages.of(RecipeForm.class);
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
    private static final int NUMBER_COLUMNS = 8;
    private static final double HINT_WIDTH = 340;

    private final DraftViewModel viewModel;

    RecipeForm(DraftViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("plan-form");
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(labels, values);
        addNumber(Settings.STEPS);
        addNumber(Settings.BATCH_SIZE);
        TextField rate = addNumber(Settings.LEARNING_RATE);
        viewModel
                .historyProperty()
                .subscribe(
                        now -> showUsed(rate, now.present().recipe().optimizer().hasLearningRate()));
        addRow(
                "optimizer",
                choice(
                        List.of(Optimizer.values()),
                        ChoiceNames.optimizers(),
                        Recipe::optimizer,
                        Recipe::withOptimizer));
        ComboBox<Schedule> schedule =
                choice(List.of(Schedule.values()), ChoiceNames.schedules(), Recipe::schedule, Recipe::withSchedule);
        // Below its label, because its texts are too long to fit beside it.
        add(label("schedule", schedule), 0, getRowCount(), 2, 1);
        add(schedule, 0, getRowCount(), 2, 1);
        addNumber(Settings.WEIGHT_DECAY);
    }

    private static void showUsed(TextField rate, boolean used) {
        rate.setEditable(used);
        rate.pseudoClassStateChanged(UNUSED, !used);
    }

    private TextField addNumber(PlanSetting<?> setting) {
        FormField<?> input = new RecipeInput<>(setting, viewModel).field();
        TextField field = new TextField();
        field.setPrefColumnCount(NUMBER_COLUMNS);
        field.getStyleClass().add("form-field");
        field.textProperty().bindBidirectional(input.textProperty());
        input.problemProperty()
                .subscribe(message -> field.pseudoClassStateChanged(Styles.STATE_DANGER, message.isPresent()));
        addRow(setting.id(), field);
        return field;
    }

    private <T> ComboBox<T> choice(
            List<T> values, ChoiceNames<T> names, Function<Recipe, T> get, BiFunction<Recipe, T, Recipe> with) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(names);
        box.setMaxWidth(Double.MAX_VALUE);
        viewModel
                .historyProperty()
                .subscribe(now -> box.setValue(get.apply(now.present().recipe())));
        box.valueProperty().addListener((property, before, now) -> {
            Recipe recipe = viewModel.draft().recipe();
            if (!now.equals(get.apply(recipe))) {
                viewModel.setRecipe(with.apply(recipe, now));
            }
        });
        return box;
    }

    private void addRow(String key, Control control) {
        addRow(getRowCount(), label(key, control), control);
    }

    private static Label label(String key, Control control) {
        control.setId("recipe-" + key);
        Label label = new Label(TEXT.get("recipe." + key));
        label.setLabelFor(control);
        Tooltip hint = new Tooltip(TEXT.get("recipe." + key + ".hint"));
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        label.setTooltip(hint);
        control.setTooltip(hint);
        return label;
    }
}
