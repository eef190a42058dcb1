package digitpad.ui.models;

import digitpad.files.FileManager;
import digitpad.model.Model;
import digitpad.model.ModelCatalog;
import digitpad.model.ModelExport;
import digitpad.model.ModelInfo;
import digitpad.model.ModelName;
import digitpad.model.ModelStore;
import digitpad.model.NetworkComparison;
import digitpad.text.Messages;
import digitpad.training.runs.RunNames;
import digitpad.training.runs.RunStore;
import digitpad.ui.ActiveModel;
import digitpad.ui.Background;
import digitpad.ui.BackgroundTask;
import digitpad.ui.Notices;
import digitpad.ui.models.ModelListReader.ModelList;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The list of all models and the actions on them. For use on the UI thread only. */
final class ModelsViewModel {
    private static final Messages TEXT = Messages.of(ModelsViewModel.class);

    private final ModelStore store;
    private final ModelCatalog catalog;
    private final ModelListReader list;
    private final RunNames names;
    private final ActiveModel active;
    private final Background background;
    private final Notices.Topic notices;
    private final FileManager fileManager;
    private final ModelImport imports;

    private final ObservableList<ModelRow> all = FXCollections.observableArrayList();
    private final FilteredList<ModelRow> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<List<String>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ModelRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DeletedModels deletedModels;

    private Runnable onRead = () -> {};
    /** The model to select when the list has it. */
    private Optional<String> wanted = Optional.empty();

    ModelsViewModel(
            ModelStore store,
            RunStore runs,
            ActiveModel active,
            Background background,
            Notices notices,
            FileManager fileManager) {
        this.store = store;
        this.active = active;
        this.background = background;
        this.notices = notices.topic();
        this.fileManager = fileManager;
        catalog = new ModelCatalog(store);
        list = new ModelListReader(catalog, runs);
        deletedModels = new DeletedModels(catalog, list, active, background, this.notices, this::show);
        names = new RunNames(runs, store);
        imports = new ModelImport(store, background, this.notices, this::showImported);
        search.subscribe(text -> shown.setPredicate(row -> row.matches(text)));
    }

    /** Sets what is done after each reading of the list. */
    void setOnRead(Runnable action) {
        onRead = action;
    }

    /** Returns the models that match the search: shipped ones first, then the user's, newest first. */
    ObservableList<ModelRow> shown() {
        return shown;
    }

    /** Returns all models. */
    ObservableList<ModelRow> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /** The words that the shown models contain. */
    StringProperty searchProperty() {
        return search;
    }

    /** Whether the list is being read for the first time. */
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** A message for each file in the user's folder that is not a valid model. */
    ReadOnlyObjectProperty<List<String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** The selected model. */
    ReadOnlyObjectProperty<Optional<ModelRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The name of the model that was deleted last and can be restored. */
    ReadOnlyObjectProperty<Optional<String>> deletedProperty() {
        return deletedModels.lastProperty();
    }

    /** The model that the pad and Inside use. */
    ReadOnlyObjectProperty<Optional<Model>> chosenProperty() {
        return active.chosenProperty();
    }

    /** Returns whether the pad and Inside use a model. */
    boolean isInUse(ModelRow row) {
        return isInUse(row.name());
    }

    private boolean isInUse(String name) {
        return nameInUse().filter(name::equals).isPresent();
    }

    private Optional<String> nameInUse() {
        return active.chosenProperty().get().map(Model::info).map(ModelInfo::name);
    }

    /** Returns the model in use, on the left, and another one; empty if there is no other. */
    Optional<NetworkComparison> comparisonWithModelInUse(ModelRow row) {
        return active.chosenProperty()
                .get()
                .map(Model::info)
                .filter(used -> !used.name().equals(row.name()))
                .map(used ->
                        new NetworkComparison(NetworkComparison.Side.of(used), NetworkComparison.Side.of(row.info())));
    }

    /** Selects a model. */
    void select(ModelRow row) {
        selected.set(Optional.of(row));
    }

    /** Reads the list again, as other parts of the program and other programs may have changed the files. */
    void refresh() {
        background
                .task(list::read)
                .onSuccess(this::show)
                .onFailure(notices::error)
                .andFinally(() -> loading.set(false))
                .runInWriteQueue();
    }

    /** Uses a model on the pad and in Inside. */
    void use(ModelRow row) {
        active.choose(row.name());
    }

    /** Returns whether a model can be called that way. */
    boolean isValidName(String name) {
        return ModelName.isValid(name.strip());
    }

    /** Renames a model of the user, and the run that made it. */
    void rename(ModelRow row, String name) {
        String newName = name.strip();
        if (!newName.equals(row.name())) {
            change(
                    () -> {
                        names.renameModel(row.name(), newName);
                        return newName;
                    },
                    () -> active.renamed(row.name(), newName));
        }
    }

    /** Sets the note on a model, or removes it if {@code note} is blank. */
    void annotate(String model, String note) {
        background
                .task(() -> {
                    catalog.annotate(model, note);
                    return list.read();
                })
                .onSuccess(this::show)
                .reportTo(notices)
                .runInWriteQueue();
    }

    /** Copies a model under the next free name, and selects the copy. */
    void duplicate(ModelRow row) {
        change(() -> catalog.duplicate(row.name()), active::refresh);
    }

    /** Deletes a model of the user, which can be restored until the window is closed. */
    void delete(ModelRow row) {
        int index = shown.indexOf(row);
        if (!row.saved().isShipped() && all.remove(row)) {
            selectNear(index);
            deletedModels.delete(row.name(), () -> isInUse(row), this::refresh);
        }
    }

    /** Restores the model that was deleted last; the next call restores the one deleted before it. */
    void undoDelete() {
        deletedModels.restoreLast();
    }

    /** Copies model files to the user's models, and selects the last one. */
    void importFiles(List<Path> files) {
        imports.start(files);
    }

    /** Writes a model to a file, which it replaces. */
    void export(ModelRow row, ModelExport.Format format, Path file) {
        background
                .work(() -> ModelExport.write(store.load(row.name()), format, file))
                .onSuccess(() -> notices.info(TEXT.get(
                        format == ModelExport.Format.ONNX ? "export.done.onnx" : "export.done", row.name(), file)))
                .onFailure(notices::error)
                .run();
    }

    /** Shows the file of a model in the file manager. */
    void reveal(ModelRow row) {
        row.saved()
                .file()
                .ifPresent(file -> background
                        .work(() -> fileManager.reveal(file))
                        .onFailure(notices::error)
                        .run());
    }

    /** Selects the model that has taken the place of a deleted one, or else the one before it. */
    private void selectNear(int index) {
        if (index >= 0 && !shown.isEmpty()) {
            select(shown.get(Math.min(index, shown.size() - 1)));
        }
    }

    /** Runs a change that returns the name of the model to select. */
    private void change(Callable<String> change, Runnable changed) {
        background
                .task(() -> new Changed(change.call(), list.read()))
                .onSuccess(done -> {
                    show(Optional.of(done.name()), done.list());
                    changed.run();
                })
                .reportTo(notices)
                .runInWriteQueue();
    }

    /** The outcome of a change, with the model to select. */
    private record Changed(String name, ModelList list) {}

    private void showImported(Optional<String> last) {
        wanted = last.or(() -> wanted);
        refresh();
        active.refresh();
    }

    /** Shows the list, and selects a model. */
    private void show(Optional<String> name, ModelList models) {
        wanted = name.or(() -> wanted);
        show(models);
    }

    private void show(ModelList models) {
        problems.set(models.problems());
        if (!all.equals(models.rows())) {
            all.setAll(models.rows());
        }
        Optional<String> name = wanted.or(() -> selected.get().map(ModelRow::name));
        wanted = Optional.empty();
        selected.set(name.flatMap(this::row)
                .or(() -> nameInUse().flatMap(this::row))
                .or(() -> all.stream().findFirst()));
        onRead.run();
    }

    private Optional<ModelRow> row(String name) {
        return all.stream().filter(row -> Objects.equals(row.name(), name)).findFirst();
    }

    /** Returns a task on the topic of this list, for other parts of the screen. */
    <T> BackgroundTask<T> task(Callable<T> job) {
        return background.task(job).reportTo(notices);
    }
}
