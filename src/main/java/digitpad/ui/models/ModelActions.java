package digitpad.ui.models;

import digitpad.model.ModelExport;
import digitpad.model.ModelInfo;
import digitpad.model.ModelName;
import digitpad.network.Preset;
import digitpad.text.Messages;
import digitpad.ui.NetworkComparisonDialog;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.SaveDialog;
import digitpad.ui.controls.TextDialog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The actions on a model, which the bar below the list and the context menu offer. */
final class ModelActions {
    private static final Messages TEXT = Messages.of(ModelActions.class);

    private final ModelsViewModel viewModel;
    private final FileDialogs dialogs;
    private final Node owner;
    private final Consumer<Preset> edit;

    /** One action. */
    static final class Action {
        private final String id;
        private final Feather icon;
        private final Function<ModelRow, Optional<String>> refusal;
        private final Consumer<ModelRow> run;

        private Action(String id, Feather icon, Function<ModelRow, Optional<String>> refusal, Consumer<ModelRow> run) {
            this.id = id;
            this.icon = icon;
            this.refusal = refusal;
            this.run = run;
        }

        /** Returns its name in node ids. */
        String id() {
            return id;
        }

        Feather icon() {
            return icon;
        }

        /** Returns why a model does not allow it; empty if it does. */
        Optional<String> refusal(ModelRow row) {
            return refusal.apply(row);
        }

        void run(ModelRow row) {
            run.accept(row);
        }
    }

    /**
     * Creates actions whose dialogs belong to the window of {@code owner}.
     *
     * @param edit shows a network in the editor
     */
    ModelActions(ModelsViewModel viewModel, FileDialogs dialogs, Node owner, Consumer<Preset> edit) {
        this.viewModel = viewModel;
        this.dialogs = dialogs;
        this.owner = owner;
        this.edit = edit;
    }

    /** Returns the actions that come before the export. */
    List<Action> beforeExport() {
        return List.of(
                new Action("use", Feather.CHECK, this::refuseUse, viewModel::use),
                new Action("rename", Feather.EDIT_2, row -> refuseShipped(row, "rename"), this::rename),
                new Action("duplicate", Feather.COPY, row -> Optional.empty(), viewModel::duplicate),
                new Action("change", Feather.LAYERS, row -> Optional.empty(), row -> edit.accept(network(row))));
    }

    /** Returns the actions that come after the export. */
    List<Action> afterExport() {
        return List.of(
                new Action("reveal", Feather.FOLDER, row -> refuseShipped(row, "reveal"), viewModel::reveal),
                new Action("delete", Feather.TRASH_2, row -> refuseShipped(row, "delete"), viewModel::delete));
    }

    /** Returns the text of an action. */
    static String text(Action action) {
        return TEXT.get("action." + action.id());
    }

    /** Returns what an action does, and its key. */
    static String hint(Action action) {
        return TEXT.get("action." + action.id() + ".hint");
    }

    private Optional<String> refuseUse(ModelRow row) {
        return viewModel.isInUse(row) ? Optional.of(TEXT.get("refused.use")) : Optional.empty();
    }

    private static Preset network(ModelRow row) {
        ModelInfo info = row.info();
        return new Preset(info.preset(), info.architecture(), info.training().recipe());
    }

    private static Optional<String> refuseShipped(ModelRow row, String id) {
        return row.saved().isShipped() ? Optional.of(TEXT.get("refused." + id)) : Optional.empty();
    }

    /** Returns the actions that only the context menu offers. */
    List<Action> menuOnly() {
        return List.of(new Action("compare", Feather.COLUMNS, this::refuseCompare, this::compare));
    }

    private Optional<String> refuseCompare(ModelRow row) {
        return viewModel.comparisonWithModelInUse(row).isEmpty()
                ? Optional.of(TEXT.get("refused.compare"))
                : Optional.empty();
    }

    private void compare(ModelRow row) {
        viewModel
                .comparisonWithModelInUse(row)
                .ifPresent(comparison -> NetworkComparisonDialog.show(
                        comparison, owner.getScene().getWindow()));
    }

    /** Shows a Python program that uses the ONNX file of a model. */
    void showPythonExample(ModelRow row) {
        new PythonExampleDialog(row.name()).show(owner.getScene().getWindow());
    }

    /** Asks for a file and exports a model to it. */
    void export(ModelRow row, ModelExport.Format format) {
        new SaveDialog(
                        FolderKind.MODELS,
                        TEXT.get("export.title", row.name()),
                        row.name() + format.extension(),
                        text(format),
                        format.extension())
                .ask(dialogs, owner, file -> viewModel.export(row, format, file));
    }

    /** Returns the name of a format for users. */
    static String text(ModelExport.Format format) {
        return TEXT.get("export.format." + format.name().toLowerCase(Locale.ROOT));
    }

    /** Asks for files and imports them. */
    void chooseImports() {
        dialogs.openSeveral(FolderKind.MODELS, TEXT.get("import.title"), owner, viewModel::importFiles);
    }

    /** Asks for the new name of a model, if it can be renamed. */
    void rename(ModelRow row) {
        if (!row.saved().isShipped()) {
            askName(row).ifPresent(name -> viewModel.rename(row, name));
        }
    }

    private Optional<String> askName(ModelRow row) {
        return new TextDialog(
                        TEXT.get("rename.title", row.name()),
                        TEXT.get("rename.limits", ModelName.MAX_LENGTH),
                        viewModel::isValidName)
                .ask(owner, "model-rename-text", row.name());
    }
}
