package digitpad.ui.editor;

import digitpad.network.Architecture;
import digitpad.network.Layer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.draft.Draft;
import digitpad.network.draft.DraftCheck;
import digitpad.network.draft.DraftHistory;
import digitpad.network.draft.Fix;
import digitpad.network.draft.LayerKind;
import digitpad.text.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** The layers and the recipe that are being edited, with undo, and whether they fit together. */
final class DraftViewModel {
    private static final Messages TEXT = Messages.of(DraftViewModel.class);

    private final ReadOnlyObjectWrapper<DraftHistory> history =
            new ReadOnlyObjectWrapper<>(DraftHistory.of(Draft.of(Preset.TUTORIAL)));
    private final ReadOnlyObjectWrapper<DraftCheck> check =
            new ReadOnlyObjectWrapper<>(history.get().present().check());
    private final ReadOnlyObjectWrapper<Optional<Fix>> fix = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper openCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** What is wrong with the text of a field, by the name of the field. */
    private final Map<String, String> inputProblems = new LinkedHashMap<>();

    /** The draft, with the changes that can be undone. */
    ReadOnlyObjectProperty<DraftHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    Draft draft() {
        return history.get().present();
    }

    /** Whether the layers fit together. */
    ReadOnlyObjectProperty<DraftCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** How to fix the problem with the layers, if there is one way. */
    ReadOnlyObjectProperty<Optional<Fix>> fixProperty() {
        return fix.getReadOnlyProperty();
    }

    /** Index of the selected layer, which new ones are added after. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** How many drafts were opened. When it changes, fields forget what was typed in them. */
    ReadOnlyIntegerProperty openCountProperty() {
        return openCount.getReadOnlyProperty();
    }

    /** The first problem with the layers, or with the text of a field. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Replaces the draft and forgets its changes.
     *
     * @param changed is a change of {@code opened} that can be undone
     */
    void open(Draft opened, Draft changed) {
        inputProblems.clear();
        selected.set(0);
        openCount.set(openCount.get() + 1);
        set(DraftHistory.of(opened).change(changed));
    }

    /** Adds a layer after the selected one, and selects it. */
    void add(LayerKind kind) {
        int index = Math.min(selected.get() + 1, output());
        restructure(draft().add(index, kind), index);
    }

    /** Returns whether another layer can be added. */
    boolean canAdd() {
        return draft().layerCount() < Architecture.MAX_LAYERS;
    }

    /** Adds a copy of a layer after it, and selects it. */
    void duplicate(int index) {
        if (index < output() && canAdd()) {
            restructure(draft().duplicate(index), index + 1);
        }
    }

    /** Removes a layer, and selects the next one. */
    void remove(int index) {
        if (index < output()) {
            restructure(draft().remove(index), index);
        }
    }

    /** Moves a layer and selects it, unless it is the output or would come after it. */
    void move(int from, int to) {
        if (from < output() && to >= 0 && to < output()) {
            restructure(draft().move(from, to), to);
        }
    }

    private int output() {
        return draft().layers().size() - 1;
    }

    private void restructure(Draft next, int select) {
        selected.set(select);
        set(history.get().change(next));
    }

    /** Changes a setting of a layer. */
    void replace(int index, Layer layer) {
        set(history.get().change(draft().replace(index, layer)));
    }

    /** Changes a setting of a layer that is being typed; what is typed in one field is undone together. */
    void type(int index, String field, Layer layer) {
        set(history.get().type(field, draft().replace(index, layer)));
    }

    /** Changes the recipe. */
    void setRecipe(Recipe recipe) {
        set(history.get().change(draft().withRecipe(recipe)));
    }

    /** Changes a setting of the recipe that is being typed. */
    void typeRecipe(String field, Recipe recipe) {
        set(history.get().type(field, draft().withRecipe(recipe)));
    }

    /** Fixes the problem with the layers, if there is one way. */
    void fix() {
        fix.get().ifPresent(found -> set(history.get().change(found.result())));
    }

    void undo() {
        set(history.get().undo());
    }

    void redo() {
        set(history.get().redo());
    }

    /** Reports what is wrong with the text of a field; empty if it is valid. */
    void setInputProblem(String field, Optional<String> message) {
        message.ifPresentOrElse(text -> inputProblems.put(field, text), () -> inputProblems.remove(field));
        updateProblem();
    }

    private void set(DraftHistory next) {
        DraftCheck checked = next.present().check();
        // Fewer layers may be left.
        selected.set(Math.min(selected.get(), next.present().layers().size() - 1));
        check.set(checked);
        fix.set(checked.problem().isEmpty() ? Optional.empty() : Fix.of(next.present()));
        // The cards read the check and the fix when the draft changes.
        history.set(next);
        updateProblem();
    }

    private void updateProblem() {
        problem.set(
                check.get().problem().isPresent()
                        ? Optional.of(TEXT.get("problem.layers"))
                        : inputProblems.values().stream().findFirst());
    }
}
