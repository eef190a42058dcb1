package digitpad.ui.editor;

import digitpad.model.ModelName;
import digitpad.network.Preset;
import digitpad.network.StartingPoint;
import digitpad.network.draft.Draft;
import digitpad.text.Messages;
import digitpad.ui.UserNetworks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The network in the editor: its draft, its name, and the saved network that it belongs to. */
final class EditorViewModel {
    private static final Messages TEXT = Messages.of(EditorViewModel.class);

    private final UserNetworks networks;
    private final DraftViewModel draft = new DraftViewModel();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Preset>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StartingPoint>> startingPoint =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper nameValid = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> saveRefusal = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The draft as it was opened or saved; empty if it was deleted. */
    private Optional<Draft> unchanged = Optional.empty();
    /** The id of the network that was opened last. */
    private String openedId = Preset.TUTORIAL.id();

    EditorViewModel(UserNetworks networks) {
        this.networks = networks;
        open(Preset.TUTORIAL);
        name.subscribe(this::update);
        networks.saved().subscribe(this::update);
        networks.busyProperty().subscribe(this::update);
        draft.historyProperty().subscribe(this::update);
        draft.problemProperty().subscribe(this::update);
    }

    /** The layers and the recipe. */
    DraftViewModel draft() {
        return draft;
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

    /** What prevents training the network. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What prevents saving the network. */
    ReadOnlyObjectProperty<Optional<String>> saveRefusalProperty() {
        return saveRefusal.getReadOnlyProperty();
    }

    /** Returns whether a network is the one that was opened last, and has changes that are not saved. */
    boolean isBeingChanged(Preset network) {
        return unsaved.get() && network.id().equals(openedId);
    }

    /**
     * Replaces the draft by a network. If it is a saved one or a starting point with another recipe, the recipe is an
     * unsaved change.
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
        openedId = network.id();
        Draft opened = Draft.of(own.or(() -> start.map(StartingPoint::preset)).orElse(network));
        unchanged = Optional.of(opened);
        draft.open(opened, Draft.of(network));
        name.set(own.map(Preset::id).orElseGet(() -> newName(network, start.isPresent())));
        update();
    }

    private String newName(Preset network, boolean isStartingPoint) {
        return freeName(isStartingPoint || !ModelName.isValid(network.id()) ? TEXT.get("name.default") : network.id());
    }

    private String freeName(String wanted) {
        return ModelName.freeName(wanted, this::isTaken);
    }

    private boolean isTaken(String candidate) {
        return networks.saved(candidate).isPresent()
                || StartingPoint.all().stream()
                        .anyMatch(point -> point.preset().id().equals(candidate));
    }

    private void update() {
        unsaved.set(!unchanged.equals(Optional.of(draft.draft())));
        nameValid.set(nameProblem().isEmpty());
        problem.set(findProblem());
        saveRefusal.set(findSaveRefusal());
    }

    private Optional<String> findProblem() {
        if (draft.problemProperty().get().isPresent()) {
            return draft.problemProperty().get();
        }
        return isUnchangedStartingPoint() ? Optional.empty() : nameProblem();
    }

    private Optional<String> findSaveRefusal() {
        if (draft.problemProperty().get().isPresent()) {
            return draft.problemProperty().get();
        }
        if (networks.busyProperty().get()) {
            return Optional.of(TEXT.get("save.busy"));
        }
        return isStored() && !unsaved.get() ? Optional.of(TEXT.get("save.unchanged")) : nameProblem();
    }

    /** Returns whether the name is that of the saved network. */
    private boolean isStored() {
        return saved.get().map(Preset::id).equals(Optional.of(name.get()));
    }

    private Optional<String> nameProblem() {
        if (!ModelName.isValid(name.get())) {
            return Optional.of(TEXT.get("name.wrong", name.get(), ModelName.MAX_LENGTH));
        }
        return !isStored() && isTaken(name.get()) ? Optional.of(TEXT.get("name.taken", name.get())) : Optional.empty();
    }

    private boolean isUnchangedStartingPoint() {
        return startingPoint.get().isPresent() && !unsaved.get();
    }

    /** Saves the network, if nothing prevents it. */
    void save() {
        if (saveRefusal.get().isEmpty()) {
            save(stored -> {});
        }
    }

    private void save(Consumer<Preset> next) {
        Draft written = draft.draft();
        Preset network = written.network(name.get());
        Consumer<Preset> done = ifStillOpen(stored -> belongTo(stored, written, network.id()));
        Consumer<Preset> both = done.andThen(next);
        if (isStored()) {
            networks.replace(network, both);
        } else {
            networks.saveNew(network, both);
        }
    }

    /** Returns an action that does nothing if another network was opened meanwhile. */
    private Consumer<Preset> ifStillOpen(Consumer<Preset> action) {
        int opened = draft.openCountProperty().get();
        return network -> {
            if (draft.openCountProperty().get() == opened) {
                action.accept(network);
                update();
            }
        };
    }

    /**
     * Lets the draft belong to a saved network.
     *
     * @param content the draft as it was saved
     * @param wantedName the name when saving began; a name that was typed since stays
     */
    private void belongTo(Preset stored, Draft content, String wantedName) {
        saved.set(Optional.of(stored));
        startingPoint.set(Optional.empty());
        unchanged = Optional.of(content);
        openedId = stored.id();
        if (name.get().equals(wantedName)) {
            name.set(stored.id());
        }
    }

    /** Chooses the network on the Train tab, if nothing prevents it. Changes are saved first. */
    void train() {
        if (problem.get().isPresent() || networks.busyProperty().get()) {
            return;
        }
        if (isUnchangedStartingPoint()) {
            networks.train(startingPoint.get().orElseThrow().preset());
        } else if (saved.get().isPresent() && !unsaved.get()) {
            networks.train(saved.get().get());
        } else {
            save(networks::train);
        }
    }

    /** Renames the saved network. */
    void rename(String newName) {
        ifIdle(network -> networks.rename(network, newName, ifStillOpen(renamed -> {
            saved.set(Optional.of(renamed));
            openedId = renamed.id();
            name.set(renamed.id());
        })));
    }

    /** Returns whether the saved network can get that name. */
    boolean isFreeName(String newName) {
        return ModelName.isValid(newName) && !isTaken(newName);
    }

    /** Saves the draft, with its unsaved changes, as a copy of the saved network, and goes on with the copy. */
    void duplicate() {
        ifIdle(network -> {
            if (draft.problemProperty().get().isEmpty()) {
                Draft written = draft.draft();
                String wantedName = name.get();
                networks.saveNew(
                        written.network(freeName(network.id())),
                        ifStillOpen(copy -> belongTo(copy, written, wantedName)));
            }
        });
    }

    /** Deletes the saved network. Its layers stay in the editor until another network is opened. */
    void delete() {
        ifIdle(network -> networks.delete(network, ifStillOpen(gone -> {
            saved.set(Optional.empty());
            unchanged = Optional.empty();
        })));
    }

    private void ifIdle(Consumer<Preset> action) {
        if (!networks.busyProperty().get()) {
            saved.get().ifPresent(action);
        }
    }

    /** Restores the network that was deleted last. The draft belongs to it again, if it did before. */
    void undoDelete() {
        networks.undoDelete(restored -> {
            if (saved.get().isEmpty() && openedId.equals(restored.id())) {
                belongTo(restored, Draft.of(restored), name.get());
                update();
            } else if (!unsaved.get()) {
                open(restored);
            }
        });
    }
}
