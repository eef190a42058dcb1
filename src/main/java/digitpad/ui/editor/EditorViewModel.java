package digitpad.ui.editor;

import digitpad.model.ModelName;
import digitpad.network.Architecture;
import digitpad.network.Layer;
import digitpad.network.Preset;
import digitpad.network.Recipe;
import digitpad.network.StartingPoint;
import digitpad.network.draft.Draft;
import digitpad.network.draft.DraftCheck;
import digitpad.network.draft.DraftHistory;
import digitpad.network.draft.Fix;
import digitpad.network.draft.LayerKind;
import digitpad.text.Messages;
import digitpad.ui.UserNetworks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The network that is being edited: its draft with undo, its name, and what prevents saving it. */
final class EditorViewModel {
    private static final Messages TEXT = Messages.of(EditorViewModel.class);

    private final UserNetworks networks;
    private final ReadOnlyObjectWrapper<DraftHistory> history;
    private final ReadOnlyObjectWrapper<DraftCheck> check;
    private final ReadOnlyObjectWrapper<Optional<Fix>> fix = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty selected = new SimpleIntegerProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Preset>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StartingPoint>> startingPoint =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper nameValid = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** What is wrong with the text of a field, by the name of the field. */
    private final Map<String, String> inputProblems = new LinkedHashMap<>();

    /** The draft as it was opened or saved; empty if it was deleted. */
    private Optional<Draft> unchanged;

    EditorViewModel(UserNetworks networks) {
        this.networks = networks;
        Draft first = Draft.of(Preset.TUTORIAL);
        history = new ReadOnlyObjectWrapper<>(DraftHistory.of(first));
        check = new ReadOnlyObjectWrapper<>(first.check());
        open(Preset.TUTORIAL);
        name.subscribe(this::updateProblem);
        networks.saved().subscribe(this::updateProblem);
    }

    /** The draft. */
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

    /** How to mend the problem with the layers, if there is one way. */
    ReadOnlyObjectProperty<Optional<Fix>> fixProperty() {
        return fix.getReadOnlyProperty();
    }

    /** Index of the selected layer, which new ones are added after. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** The name to save the network under. */
    StringProperty nameProperty() {
        return name;
    }

    /** Whether the network can be saved under its name. */
    ReadOnlyBooleanProperty nameValidProperty() {
        return nameValid.getReadOnlyProperty();
    }

    /** The saved network that is being changed; empty if it is a new one. */
    ReadOnlyObjectProperty<Optional<Preset>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** The starting point of the draft, if it is one. */
    ReadOnlyObjectProperty<Optional<StartingPoint>> startingPointProperty() {
        return startingPoint.getReadOnlyProperty();
    }

    /** Whether there are changes that are not saved. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** What prevents saving and training the network. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Replaces the draft by a network. If it is a saved one with another recipe, the recipe is an unsaved change.
     *
     * @param network a saved network, a starting point, or that of a run or a model
     */
    void open(Preset network) {
        Optional<Preset> own = networks.saved(network.id())
                .filter(candidate -> candidate.architecture().equals(network.architecture()));
        Optional<StartingPoint> start = StartingPoint.all().stream()
                .filter(point -> point.preset().id().equals(network.id())
                        && point.preset().architecture().equals(network.architecture()))
                .findFirst();
        saved.set(own);
        startingPoint.set(start);
        Draft opened = Draft.of(own.orElse(network));
        unchanged = Optional.of(opened);
        inputProblems.clear();
        selected.set(0);
        set(DraftHistory.of(opened).change(Draft.of(network)));
        name.set(own.map(Preset::id).orElseGet(() -> newName(network, start.isPresent())));
    }

    private String newName(Preset network, boolean isStartingPoint) {
        String wanted = isStartingPoint || !ModelName.isValid(network.id()) ? TEXT.get("name.default") : network.id();
        return ModelName.freeName(wanted, this::isTaken);
    }

    private boolean isTaken(String candidate) {
        return networks.saved(candidate).isPresent()
                || StartingPoint.all().stream()
                        .anyMatch(point -> point.preset().id().equals(candidate));
    }

    /** Adds a layer after the selected one, and selects it. */
    void add(LayerKind kind) {
        int output = draft().layers().size() - 1;
        int index = Math.min(selected.get() + 1, output);
        restructure(draft().add(index, kind), index);
    }

    /** Returns whether another layer can be added. */
    boolean canAdd() {
        return draft().layers().size() < Architecture.MAX_LAYERS;
    }

    /** Adds a copy of a layer after it, and selects it. */
    void duplicate(int index) {
        if (!isOutput(index) && canAdd()) {
            restructure(draft().duplicate(index), index + 1);
        }
    }

    /** Removes a layer, and selects the next one. */
    void remove(int index) {
        if (!isOutput(index)) {
            restructure(draft().remove(index), index);
        }
    }

    /** Moves a layer and selects it, unless it is the output or would come after it. */
    void move(int from, int to) {
        if (!isOutput(from) && to >= 0 && !isOutput(to)) {
            restructure(draft().move(from, to), to);
        }
    }

    private boolean isOutput(int index) {
        return index == draft().layers().size() - 1;
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

    /** Mends the problem, if there is one way. */
    void mend() {
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
        updateUnsaved();
        updateProblem();
    }

    private void updateUnsaved() {
        unsaved.set(!unchanged.equals(Optional.of(draft())));
    }

    private void updateProblem() {
        nameValid.set(nameProblem().isEmpty());
        problem.set(findProblem());
    }

    private Optional<String> findProblem() {
        if (check.get().problem().isPresent()) {
            return Optional.of(TEXT.get("problem.layers"));
        }
        if (!inputProblems.isEmpty()) {
            return inputProblems.values().stream().findFirst();
        }
        return isUntouchedStartingPoint() ? Optional.empty() : nameProblem();
    }

    private Optional<String> nameProblem() {
        String wanted = name.get();
        if (!ModelName.isValid(wanted)) {
            return Optional.of(TEXT.get("name.wrong", ModelName.MAX_LENGTH));
        }
        boolean isOwn = saved.get().map(Preset::id).equals(Optional.of(wanted));
        return !isOwn && isTaken(wanted) ? Optional.of(TEXT.get("name.taken", wanted)) : Optional.empty();
    }

    private boolean isUntouchedStartingPoint() {
        return startingPoint.get().isPresent() && !unsaved.get();
    }

    /** Returns what prevents saving the network; empty if nothing does. */
    Optional<String> saveRefusal() {
        if (problem.get().isPresent()) {
            return problem.get();
        }
        boolean isStored = saved.get().map(Preset::id).equals(Optional.of(name.get()));
        return isStored && !unsaved.get() ? Optional.of(TEXT.get("save.unchanged")) : nameProblem();
    }

    /** Saves the network, if nothing prevents it. */
    void save() {
        if (saveRefusal().isEmpty()) {
            save(preset -> {});
        }
    }

    private void save(Consumer<Preset> next) {
        Draft written = draft();
        Preset network = written.network(name.get());
        Consumer<Preset> done = stored -> {
            saved.set(Optional.of(stored));
            startingPoint.set(Optional.empty());
            unchanged = Optional.of(written);
            name.set(stored.id());
            updateUnsaved();
            updateProblem();
            next.accept(stored);
        };
        if (saved.get().map(Preset::id).equals(Optional.of(network.id()))) {
            networks.replace(network, done);
        } else {
            networks.saveNew(network, done);
        }
    }

    /** Chooses the network on the Train tab, if nothing prevents it. Changes are saved first. */
    void train() {
        if (problem.get().isPresent()) {
            return;
        }
        if (isUntouchedStartingPoint()) {
            networks.train(startingPoint.get().orElseThrow().preset());
        } else if (saved.get().isPresent() && !unsaved.get()) {
            networks.train(saved.get().get());
        } else {
            save(networks::train);
        }
    }

    /** Renames the saved network. */
    void rename(String newName) {
        saved.get()
                .ifPresent(network -> networks.rename(network, newName, renamed -> {
                    saved.set(Optional.of(renamed));
                    name.set(renamed.id());
                }));
    }

    /** Returns whether the saved network can get that name. */
    boolean isFreeName(String newName) {
        return ModelName.isValid(newName) && !isTaken(newName);
    }

    /** Saves a copy of the saved network under another name, and opens it. */
    void duplicate() {
        saved.get().ifPresent(network -> networks.saveNew(network, this::open));
    }

    /** Deletes the saved network. Its layers stay in the editor until another network is opened. */
    void delete() {
        saved.get().ifPresent(network -> {
            saved.set(Optional.empty());
            unchanged = Optional.empty();
            networks.delete(network);
            updateUnsaved();
            updateProblem();
        });
    }

    /** Restores the network that was deleted last, and opens it unless there are other changes. */
    void undoDelete() {
        networks.undoDelete(restored -> {
            if (!unsaved.get() || name.get().equals(restored.id())) {
                open(restored);
            }
        });
    }
}
