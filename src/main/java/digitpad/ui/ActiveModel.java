package digitpad.ui;

import digitpad.model.Model;
import digitpad.model.ModelInfo;
import digitpad.model.ModelStore;
import digitpad.text.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which model answers on the pad, and which others there are. Belongs to the window's thread. */
public final class ActiveModel {
    private static final Messages TEXT = Messages.of(ActiveModel.class);

    private final ModelStore store;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Model>> model = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ModelInfo> available = FXCollections.observableArrayList();
    private final ObservableList<ModelInfo> availableView = FXCollections.unmodifiableObservableList(available);
    private final ReadOnlyObjectWrapper<Optional<Model>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty followsTraining = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper inTraining = new ReadOnlyBooleanWrapper();
    private final LatestRequest requests = new LatestRequest();

    public ActiveModel(ModelStore store, Background background, Notices notices) {
        this.store = store;
        this.background = background;
        this.notices = notices;
        followsTraining.subscribe(follows -> {
            if (!follows) {
                stopFollowing();
            }
        });
    }

    /** The model that answers, saved or in training; none until the first is loaded. */
    public ReadOnlyObjectProperty<Optional<Model>> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The model that was chosen to answer, and does while none in training takes its place. */
    public ReadOnlyObjectProperty<Optional<Model>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether a network in training takes the place of the one chosen. The user's wish; there may be none in training. */
    public BooleanProperty followsTrainingProperty() {
        return followsTraining;
    }

    /** Whether what answers now is in training. */
    public ReadOnlyBooleanProperty inTrainingProperty() {
        return inTraining.getReadOnlyProperty();
    }

    /** Lets a network in training answer, as it is now, if that is wished. */
    public void follow(Model learning) {
        if (followsTraining.get()) {
            inTraining.set(true);
            model.set(Optional.of(learning));
        }
    }

    /** Lets the model that was chosen answer again. */
    public void stopFollowing() {
        if (inTraining.get()) {
            inTraining.set(false);
            model.set(chosen.get());
        }
    }

    /** All models, as last looked up by {@link #refresh}. */
    public ObservableList<ModelInfo> available() {
        return availableView;
    }

    /**
     * Loads the model of that name and uses it, and ends the following of trainings; if it cannot be loaded, the one
     * chosen before answers.
     */
    public void choose(String name) {
        followsTraining.set(false);
        load(name);
    }

    /** Like {@link #choose}, of a file, which is taken among the user's models. */
    public void chooseFile(Path file) {
        followsTraining.set(false);
        open(file, ModelStore.DEFAULT);
    }

    /** Loads the model of that name and uses it; if it cannot be, the one in use stays. */
    public void load(String name) {
        load(name, notices::error);
    }

    /** Like {@link #load}; if it cannot be loaded, the model that comes with the program is used. */
    public void loadOrDefault(String name) {
        load(name, sentence -> {
            notices.error(sentence);
            if (!name.equals(ModelStore.DEFAULT)) {
                load(ModelStore.DEFAULT);
            }
        });
    }

    /**
     * Takes the model in a file among the user's own and uses it; if it cannot be, the model of the name {@code otherwise}
     * is used.
     */
    public void open(Path file, String otherwise) {
        LatestRequest.Ticket request = requests.begin();
        background
                .task(() -> store.importFrom(file))
                .onSuccess(adopted -> {
                    notices.info(TEXT.get("model.opened", adopted.info().name()));
                    refresh();
                    if (request.isLatest()) {
                        use(adopted);
                    }
                })
                .onFailure(sentence -> {
                    notices.error(sentence);
                    if (model.get().isEmpty()) {
                        loadOrDefault(otherwise);
                    }
                })
                .runInWriteQueue();
    }

    /** Uses a model that is already in memory. */
    public void use(Model next) {
        requests.cancel();
        chosen.set(Optional.of(next));
        inTraining.set(false);
        model.set(Optional.of(next));
    }

    /** Looks up again which models there are. */
    public void refresh() {
        background
                .task(store::list)
                .onSuccess(found -> {
                    // A list that is the same is left alone: an open menu would close.
                    if (!available.equals(found)) {
                        available.setAll(found);
                    }
                })
                .onFailure(notices::error)
                .run();
    }

    private void load(String name, Consumer<String> failed) {
        LatestRequest.Ticket request = requests.begin();
        background
                .task(() -> store.load(name))
                .onSuccess(loaded -> {
                    // A choice made while this one was loading has overtaken it.
                    if (request.isLatest()) {
                        use(loaded);
                    }
                })
                .onFailure(failed)
                .run();
    }
}
