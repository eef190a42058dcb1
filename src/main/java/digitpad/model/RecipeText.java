package digitpad.model;

import digitpad.network.Optimizer;
import digitpad.network.Schedule;
import digitpad.text.Messages;

/** Names settings of recipes for users. */
public final class RecipeText {
    private static final Messages TEXT = Messages.of(RecipeText.class);

    private RecipeText() {}

    /** Returns the name of an optimizer. */
    public static String of(Optimizer optimizer) {
        return TEXT.get("recipe.optimizer." + optimizer.id());
    }

    /** Returns the name of a learning-rate schedule, within a sentence. */
    public static String of(Schedule schedule) {
        return TEXT.get("recipe.schedule." + schedule.id());
    }
}
