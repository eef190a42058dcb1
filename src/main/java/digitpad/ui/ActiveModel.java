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

/** The model in use, and the list of models to choose from. For use on the UI thread only. */
public final class ActiveModel {
    private static final Messages TEXT = Messages.of(ActiveModel.class);

    private final ModelStore store;
    private final Background background;
    private final Notices.Topic notices;
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
        this.notices = notices.topic();
        followsTraining.subscribe(follows -> {
            if (!follows) {
                stopFollowing();
            }
        });
    }

    /** The model in use, saved or in training; empty until the first one is loaded. */
    public ReadOnlyObjectProperty<Optional<Model>> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The chosen model. It is in use unless a model in training replaces it. */
    public ReadOnlyObjectProperty<Optional<Model>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /**
     * Whether a model in training replaces the chosen one. The user can set it even while no training is in progress.
     */
    public BooleanProperty followsTrainingProperty() {
        return followsTraining;
    }

    /** Whether the model in use is in training. */
    public ReadOnlyBooleanProperty inTrainingProperty() {
        return inTraining.getReadOnlyProperty();
    }

    /** Uses the current state of a model in training, if {@link #followsTrainingProperty} is set. */
    public void follow(Model trainingModel) {
        if (followsTraining.get()) {
            inTraining.set(true);
            model.set(Optional.of(trainingModel));
        }
    }

    /** Uses the chosen model again. */
    public void stopFollowing() {
        if (inTraining.get()) {
            inTraining.set(false);
            model.set(chosen.get());
        }
    }

    /** Returns all models as of the last {@link #refresh}; the list is updated in place. */
    public ObservableList<ModelInfo> available() {
        return availableView;
    }

    /**
     * Loads the model of that name, uses it, and stops following training. If it cannot be loaded, the model chosen
     * before is used.
     */
    public void choose(String name) {
        notices.resolve();
        followsTraining.set(false);
        load(name);
    }

    /** Like {@link #choose}, but for a file, which is copied to the user's models. */
    public void chooseFile(Path file) {
        followsTraining.set(false);
        open(file, ModelStore.DEFAULT);
    }

    /** Loads the model of that name and uses it. If it cannot be loaded, the model in use stays. */
    public void load(String name) {
        load(name, notices::error);
    }

    /** Like {@link #load}, but uses the default model if that one cannot be loaded. */
    public void loadOrDefault(String name) {
        load(name, message -> {
            notices.error(message);
            if (!name.equals(ModelStore.DEFAULT)) {
                load(ModelStore.DEFAULT);
            }
        });
    }

    /**
     * Copies the model in a file to the user's models and uses it. If that fails and no model is in use yet, the model
     * named {@code fallback} is used.
     */
    public void open(Path file, String fallback) {
        LatestRequest.Ticket request = requests.begin();
        // Not in the write queue: if the drive of the file does not answer, other files must still be written.
        background
                .task(() -> store.read(file))
                .onSuccess(read -> importModel(read, file, fallback, request))
                .onFailure(message -> openFailed(message, fallback))
                .run();
    }

    private void importModel(Model read, Path file, String fallback, LatestRequest.Ticket request) {
        background
                .task(() -> store.importModel(read, file))
                .onSuccess(imported -> {
                    String name = imported.model().info().name();
                    notices.info(TEXT.get(imported.added() ? "model.opened" : "model.opened.known", name));
                    refresh();
                    if (request.isLatest()) {
                        use(imported.model());
                    }
                })
                .onFailure(message -> openFailed(message, fallback))
                .runInWriteQueue();
    }

    private void openFailed(ErrorMessage message, String fallback) {
        notices.error(message);
        if (model.get().isEmpty()) {
            loadOrDefault(fallback);
        }
    }

    /** Uses a model that is already in memory. */
    public void use(Model next) {
        requests.cancel();
        chosen.set(Optional.of(next));
        inTraining.set(false);
        model.set(Optional.of(next));
    }

    /** Follows a saved model to its new name. */
    public void renamed(String from, String to) {
        chosen.get().filter(known -> known.info().name().equals(from)).ifPresent(known -> {
            chosen.set(Optional.of(known.withName(to)));
            if (!inTraining.get()) {
                model.set(chosen.get());
            }
        });
        refresh();
    }

    /** Reads the list of models again. */
    public void refresh() {
        background
                .task(store::list)
                .onSuccess(found -> {
                    // Leave an unchanged list alone, because a change closes an open menu.
                    if (!available.equals(found)) {
                        available.setAll(found);
                    }
                })
                .onFailure(notices::error)
                .run();
    }

    private void load(String name, Consumer<ErrorMessage> failed) {
        LatestRequest.Ticket request = requests.begin();
        background
                .task(() -> store.load(name))
                .onSuccess(loaded -> {
                    // Ignore it if another model was chosen while this one was loading.
                    if (request.isLatest()) {
                        use(loaded);
                    }
                })
                .onFailure(failed)
                .run();
    }
}
