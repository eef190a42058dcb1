package digitpad.ui;

import digitpad.model.NetworkFile;
import digitpad.model.NetworkStore;
import digitpad.network.Preset;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.training.plan.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The networks that the user has saved. Screens also pass networks to each other here: to change them, or to train
 * them. For use on the UI thread only.
 */
public final class UserNetworks {
    private static final Logger LOG = LoggerFactory.getLogger(UserNetworks.class);
    private static final Messages TEXT = Messages.of(UserNetworks.class);

    private final NetworkStore store;
    private final Background background;
    private final Notices.Topic notices;
    private final Navigator navigator;
    private final ObservableList<Preset> saved = FXCollections.observableArrayList();
    private final ObservableList<Preset> savedView = FXCollections.unmodifiableObservableList(saved);
    private final ReadOnlyObjectWrapper<Optional<Preset>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int writes;
    private final ObjectProperty<Optional<Preset>> toEdit = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Preset>> toTrain = new SimpleObjectProperty<>(Optional.empty());

    public UserNetworks(NetworkStore store, Background background, Notices notices, Navigator navigator) {
        this.store = store;
        this.background = background;
        this.notices = notices.topic();
        this.navigator = navigator;
    }

    /** The saved networks in the order of their names. */
    public ObservableList<Preset> saved() {
        return savedView;
    }

    /** Returns the saved network of that name. */
    public Optional<Preset> saved(String name) {
        return saved.stream().filter(network -> network.id().equals(name)).findFirst();
    }

    /** The network that was deleted last, if it can be restored. */
    public ReadOnlyObjectProperty<Optional<Preset>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** The network that the editor opens when it is shown next. The editor empties it. */
    public ObjectProperty<Optional<Preset>> toEditProperty() {
        return toEdit;
    }

    /** The network that the Train tab shall train. The Train tab empties it. */
    public ObjectProperty<Optional<Preset>> toTrainProperty() {
        return toTrain;
    }

    /** Shows a network in the editor, if it can be trained. */
    public void edit(Preset network) {
        try {
            requireTrainable(network);
        } catch (UserException e) {
            notices.error(e.getMessage());
            return;
        }
        toEdit.set(Optional.of(network));
        navigator.showNetworkEditor();
    }

    /** Chooses a network on the Train tab. */
    public void train(Preset network) {
        toTrain.set(Optional.of(network));
        navigator.showTrain();
    }

    /** Whether networks are being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Reads the saved networks. */
    public void refresh() {
        refresh(() -> {});
    }

    /** Reads the saved networks, and then runs an action. */
    public void refresh(Runnable then) {
        background.task(store::list).onSuccess(this::show).andFinally(then).runInWriteQueue();
    }

    private void show(List<Preset> networks) {
        List<Preset> trainable =
                networks.stream().filter(UserNetworks::isTrainable).toList();
        if (!trainable.equals(saved)) {
            saved.setAll(trainable);
        }
    }

    /** Returns whether all numbers of the recipe are in the ranges of the settings. A file may contain others. */
    private static boolean isTrainable(Preset network) {
        try {
            requireTrainable(network);
            return true;
        } catch (UserException e) {
            LOG.warn(e.getMessage());
            return false;
        }
    }

    private static Preset requireTrainable(Preset network) {
        try {
            TrainingPlan.of(network);
            return network;
        } catch (IllegalArgumentException e) {
            throw new UserException(TEXT.get("network.recipe", network.id(), e.getMessage()), e);
        }
    }

    /**
     * Saves a network under its name or, if that is taken, under the next free one.
     *
     * @param done receives the network with the name it was saved under
     */
    public void saveNew(Preset network, Consumer<Preset> done) {
        write(() -> store.saveNew(network), done);
    }

    /**
     * Saves a network in place of the one with its name.
     *
     * @param done receives the network
     */
    public void replace(Preset network, Consumer<Preset> done) {
        write(
                () -> {
                    store.replace(network);
                    return network;
                },
                done);
    }

    /** Renames a network; {@code done} receives it with its new name. */
    public void rename(Preset network, String name, Consumer<Preset> done) {
        write(
                () -> {
                    store.rename(network.id(), name);
                    return network.withId(name);
                },
                done);
    }

    /** Deletes a network, which {@link #undoDelete} restores; {@code done} receives it. */
    public void delete(Preset network, Consumer<Preset> done) {
        write(
                () -> {
                    store.delete(List.of(network.id()));
                    return network;
                },
                gone -> {
                    deleted.set(Optional.of(gone));
                    done.accept(gone);
                });
    }

    /** Restores the network that was deleted last; {@code done} receives it. */
    public void undoDelete(Consumer<Preset> done) {
        deleted.get()
                .ifPresent(network -> write(
                        () -> {
                            store.restore(List.of(network.id()));
                            return network;
                        },
                        restored -> {
                            deleted.set(Optional.empty());
                            done.accept(restored);
                        }));
    }

    /** Copies a network file to the saved networks; {@code done} receives it with the name it was saved under. */
    public void importFile(Path file, Consumer<Preset> done) {
        write(() -> store.saveNew(requireTrainable(NetworkFile.read(file))), done);
    }

    /** Writes a network to a file. */
    public void export(Preset network, Path file) {
        background
                .work(() -> NetworkFile.write(file, network))
                .reportTo(notices)
                .onSuccess(() -> notices.info(TEXT.get("network.exported", network.id(), file)))
                .runInWriteQueue();
    }

    private void write(Callable<Preset> job, Consumer<Preset> done) {
        writes++;
        busy.set(true);
        background
                .task(() -> new Written(job.call(), store.list()))
                .reportTo(notices)
                .onSuccess(written -> {
                    show(written.all());
                    done.accept(written.network());
                })
                .andFinally(() -> {
                    writes--;
                    busy.set(writes > 0);
                })
                .runInWriteQueue();
    }

    /** A network that was written, and all networks after that. */
    private record Written(Preset network, List<Preset> all) {}
}
