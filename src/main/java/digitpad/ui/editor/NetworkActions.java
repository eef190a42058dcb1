package digitpad.ui.editor;

import digitpad.model.ModelName;
import digitpad.model.NetworkFile;
import digitpad.network.Preset;
import digitpad.text.Messages;
import digitpad.ui.UserNetworks;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FileType;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.SaveDialog;
import digitpad.ui.controls.TextDialog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The actions on networks that ask for a name or a file. */
final class NetworkActions {
    private static final Messages TEXT = Messages.of(NetworkActions.class);

    private final EditorViewModel viewModel;
    private final UserNetworks networks;
    private final FileDialogs dialogs;
    private final Node owner;
    private final Consumer<Preset> open;

    /**
     * Creates actions whose dialogs belong to the window of {@code owner}.
     *
     * @param open opens a network, unless the user wants to keep the changes of the present one
     */
    NetworkActions(
            EditorViewModel viewModel, UserNetworks networks, FileDialogs dialogs, Node owner, Consumer<Preset> open) {
        this.viewModel = viewModel;
        this.networks = networks;
        this.dialogs = dialogs;
        this.owner = owner;
        this.open = open;
    }

    /** Asks for a new name of the saved network. */
    void rename() {
        viewModel
                .savedProperty()
                .get()
                .flatMap(network -> new TextDialog(
                                TEXT.get("rename.title", network.id()),
                                TEXT.get("rename.limits", ModelName.MAX_LENGTH),
                                viewModel::isFreeName)
                        .ask(owner, "network-rename-text", network.id()))
                .ifPresent(viewModel::rename);
    }

    /** Asks for a network file and adds it to the saved networks. */
    void chooseImport() {
        FileType type = new FileType(TEXT.get("file.type"), List.of(NetworkFile.EXTENSION));
        dialogs.open(
                FolderKind.MODELS,
                TEXT.get("import.title"),
                Optional.of(type),
                owner,
                file -> importFiles(List.of(file)));
    }

    /** Adds network files to the saved networks and opens the last one. */
    void importFiles(List<Path> files) {
        for (int i = 0; i < files.size(); i++) {
            boolean last = i == files.size() - 1;
            networks.importFile(files.get(i), network -> {
                if (last) {
                    open.accept(network);
                }
            });
        }
    }

    /** Asks for a file and writes the network to it. */
    void export() {
        boolean named = viewModel.nameValidProperty().get();
        Preset network = viewModel
                .draft()
                .draft()
                .network(named ? viewModel.nameProperty().get() : TEXT.get("name.default"));
        new SaveDialog(
                        FolderKind.MODELS,
                        TEXT.get("export.title", network.id()),
                        network.id() + NetworkFile.EXTENSION,
                        TEXT.get("file.type"),
                        NetworkFile.EXTENSION)
                .ask(dialogs, owner, file -> networks.export(network, file));
    }
}
