package digitpad.ui.editor;

import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.text.UserException;
import digitpad.training.plan.PlanSetting;
import digitpad.training.plan.TrainingPlan;
import digitpad.ui.controls.FormField;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A number of the recipe as the user has typed it. */
final class RecipeInput<T extends Number> {
    private static final Logger LOG = LoggerFactory.getLogger(RecipeInput.class);

    private final PlanSetting<T> setting;
    private final FormField<T> field;
    private final DraftViewModel viewModel;
    private T shown;

    RecipeInput(PlanSetting<T> setting, DraftViewModel viewModel) {
        this.setting = setting;
        this.viewModel = viewModel;
        field = new FormField<>(text -> setting.parse(text, setting.name()));
        viewModel.historyProperty().subscribe(now -> show(setting.get(plan())));
        viewModel.openCountProperty().addListener((property, before, now) -> {
            shown = null;
            show(setting.get(plan()));
        });
        field.textProperty().addListener((property, before, now) -> typed());
        field.problemProperty().addListener((property, before, now) -> viewModel.setInputProblem(key(), now));
    }

    FormField<T> field() {
        return field;
    }

    private String key() {
        return "recipe-" + setting.id();
    }

    private void show(T value) {
        if (!Objects.equals(value, shown)) {
            shown = value;
            field.textProperty().set(setting.format(value));
        }
    }

    private void typed() {
        try {
            T value = field.value();
            if (!Objects.equals(value, shown)) {
                shown = value;
                viewModel.typeRecipe(key(), setting.with(plan(), value).recipe());
            }
        } catch (UserException e) {
            // The text stays until it is corrected; the field and the view model show what is wrong with it.
            LOG.debug("not valid: {}", e.getMessage());
        }
    }

    /** Returns a plan with the recipe, because settings are those of plans. The network of the plan does not matter. */
    private TrainingPlan plan() {
        Recipe recipe = viewModel.draft().recipe();
        return TrainingPlan.of(new Preset(Preset.QUICK.id(), Preset.QUICK.architecture(), recipe));
    }
}
