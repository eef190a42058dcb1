package digitpad.model;

import digitpad.augmentation.Augmentation.Strength;
import digitpad.model.NetworkComparison.SettingDifference;
import digitpad.model.NetworkComparison.Side;
import digitpad.network.Recipe;
import digitpad.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Finds the settings of two recipes that differ, and says them in words. */
final class RecipeComparison {
    private static final Messages TEXT = Messages.of(RecipeComparison.class);

    private final Side left;
    private final Side right;
    private final List<SettingDifference> differences = new ArrayList<>();

    RecipeComparison(Side left, Side right) {
        this.left = left;
        this.right = right;
    }

    /** Returns the settings that differ, in the order of the training form. */
    List<SettingDifference> differences() {
        differences.clear();
        add(TEXT.get("recipe.steps"), Recipe::steps, steps -> TEXT.get("recipe.count", steps));
        add(TEXT.get("recipe.batch"), Recipe::batchSize, size -> TEXT.get("recipe.count", size));
        add(TEXT.get("recipe.optimizer"), Recipe::optimizer, RecipeText::of);
        // A learning rate that has no effect makes no difference.
        add(
                TEXT.get("recipe.rate"),
                recipe -> recipe.optimizer().hasLearningRate() ? recipe.learningRate() : null,
                RecipeComparison::number);
        add(
                TEXT.get("recipe.schedule"),
                recipe -> recipe.optimizer().hasLearningRate() ? recipe.schedule() : null,
                RecipeText::of);
        add(TEXT.get("recipe.dropout"), Recipe::dropout, RecipeComparison::number);
        add(TEXT.get("recipe.averaging"), Recipe::averaging, RecipeComparison::number);
        add(TEXT.get("recipe.decay"), Recipe::weightDecay, RecipeComparison::number);
        add(TEXT.get("recipe.strokes"), recipe -> recipe.mixture().strokeShare(), RecipeComparison::share);
        add(TEXT.get("recipe.non-digits"), recipe -> recipe.mixture().nonDigitShare(), RecipeComparison::share);
        for (Strength strength : Strength.values()) {
            String id = strength.name().toLowerCase(Locale.ROOT);
            add(
                    TEXT.get("recipe.augmentation." + id),
                    recipe -> recipe.augmentation().of(strength),
                    value -> TEXT.get("recipe.augmentation." + id + ".value", value));
        }
        addInitialization();
        return List.copyOf(differences);
    }

    private <V> void add(String name, Function<Recipe, V> setting, Function<V, String> text) {
        add(name, setting.apply(left.recipe()), setting.apply(right.recipe()), text);
    }

    private void addInitialization() {
        add(
                TEXT.get("recipe.initialization"),
                left.architecture().initialization(),
                right.architecture().initialization(),
                method -> switch (method) {
                    case HE -> TEXT.get("recipe.initialization.he");
                    case TRUNCATED_NORMAL -> TEXT.get("recipe.initialization.normal");
                });
    }

    private <V> void add(String name, V ofLeft, V ofRight, Function<V, String> text) {
        if (!Objects.equals(ofLeft, ofRight)) {
            differences.add(new SettingDifference(name, text(ofLeft, text), text(ofRight, text)));
        }
    }

    private static <V> String text(V value, Function<V, String> text) {
        return value == null ? TEXT.get("recipe.none") : text.apply(value);
    }

    private static String number(double value) {
        return TEXT.get("recipe.number", value);
    }

    private static String share(double value) {
        return TEXT.get("recipe.share", value);
    }
}
