package digitpad.ui.models;

import digitpad.model.ModelCatalog;
import digitpad.model.ModelCatalog.DeletedModel;
import digitpad.model.ModelStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.models.ModelListReader.ModelList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Deletes models and restores them, the last one first. For use on the UI thread only. */
final class DeletedModels {
    private final ModelCatalog catalog;
    private final ModelListReader list;
    private final ActiveModel active;
    private final Background background;
    private final Notices.Topic notices;
    private final BiConsumer<Optional<String>, ModelList> shower;

    /** The deleted models, most recently deleted first. */
    private final Deque<Deletion> deletions = new ArrayDeque<>();

    private final ReadOnlyObjectWrapper<Optional<String>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A deleted model, and whether it was in use. */
    private record Deletion(DeletedModel model, boolean inUse) {}

    /** The outcome of a deletion. */
    private record Deleted(DeletedModel model, ModelList list) {}

    /**
     * Creates an empty list of deleted models.
     *
     * @param shower shows the list after each change, and selects a restored model
     */
    DeletedModels(
            ModelCatalog catalog,
            ModelListReader list,
            ActiveModel active,
            Background background,
            Notices.Topic notices,
            BiConsumer<Optional<String>, ModelList> shower) {
        this.catalog = catalog;
        this.list = list;
        this.active = active;
        this.background = background;
        this.notices = notices;
        this.shower = shower;
    }

    /** The name of the model that was deleted last and can be restored. */
    ReadOnlyObjectProperty<Optional<String>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /**
     * Deletes a model.
     *
     * @param isInUse returns whether it is in use when it has been deleted
     * @param failed what is done if it cannot be deleted
     */
    void delete(String name, BooleanSupplier isInUse, Runnable failed) {
        background
                .task(() -> new Deleted(catalog.delete(name), list.read()))
                .onSuccess(done -> {
                    boolean inUse = isInUse.getAsBoolean();
                    add(new Deletion(done.model(), inUse));
                    shower.accept(Optional.empty(), done.list());
                    if (inUse) {
                        active.choose(ModelStore.DEFAULT);
                    }
                    active.refresh();
                })
                .reportTo(notices)
                .onFailure(failed)
                .runInWriteQueue();
    }

    /** Restores the model that was deleted last, if any, and uses it again if it was in use. */
    void restoreLast() {
        if (deletions.isEmpty()) {
            return;
        }
        Deletion deletion = deletions.pop();
        showLast();
        String name = deletion.model().name();
        background
                .task(() -> {
                    catalog.restore(deletion.model());
                    return list.read();
                })
                .onSuccess(restored -> {
                    shower.accept(Optional.of(name), restored);
                    if (deletion.inUse()) {
                        active.choose(name);
                    }
                    active.refresh();
                })
                .reportTo(notices)
                .onFailure(() -> add(deletion))
                .runInWriteQueue();
    }

    private void add(Deletion deletion) {
        deletions.push(deletion);
        showLast();
    }

    private void showLast() {
        last.set(Optional.ofNullable(deletions.peek()).map(Deletion::model).map(DeletedModel::name));
    }
}
