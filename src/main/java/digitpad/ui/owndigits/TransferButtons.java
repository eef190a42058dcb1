package digitpad.ui.owndigits;

import digitpad.owndigits.OwnDigitExport;
import digitpad.text.Messages;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.GridSelection;
import digitpad.ui.controls.SaveDialog;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that import and export digits. */
final class TransferButtons {
    private static final Messages TEXT = Messages.of(TransferButtons.class);

    private final OwnDigitsViewModel viewModel;
    private final FileDialogs dialogs;
    private final Node owner;

    /** {@code owner} is a node of the window to which the dialogs belong. */
    TransferButtons(OwnDigitsViewModel viewModel, FileDialogs dialogs, Node owner) {
        this.viewModel = viewModel;
        this.dialogs = dialogs;
        this.owner = owner;
    }

    Button importButton() {
        Button button = new Button(TEXT.get("import"), new FontIcon(Feather.UPLOAD));
        button.setId("digits-import");
        button.setTooltip(new Tooltip(TEXT.get("import.hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> dialogs.openSeveral(
                FolderKind.EXPORTS, TEXT.get("import.title"), owner, viewModel.transfer()::importFiles));
        return button;
    }

    MenuButton exportMenu() {
        GridSelection selection = viewModel.list().selection();
        MenuItem all = item("digits-export-all", TEXT.get("export.all"), viewModel.transfer()::exportAll);
        MenuItem selected = item("digits-export-selected", TEXT.get("export.selected"), file -> {
            List<DigitItem> items = viewModel.list().selected();
            if (!items.isEmpty()) {
                viewModel.transfer().export(file, items);
            }
        });
        viewModel.list().countsProperty().subscribe(counts -> all.setDisable(!viewModel.hasDigits()));
        selection.versionProperty().subscribe(() -> selected.setDisable(selection.count() == 0));
        MenuButton button = new MenuButton(TEXT.get("export"), new FontIcon(Feather.DOWNLOAD), all, selected);
        button.setId("digits-export");
        button.setTooltip(new Tooltip(TEXT.get("export.hint")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private MenuItem item(String id, String label, Consumer<Path> export) {
        MenuItem item = new MenuItem(label);
        item.setId(id);
        item.setOnAction(event -> new SaveDialog(
                        FolderKind.EXPORTS,
                        TEXT.get("export.title"),
                        TEXT.get("export.name") + OwnDigitExport.EXTENSION,
                        TEXT.get("export.type"),
                        OwnDigitExport.EXTENSION)
                .ask(dialogs, owner, export));
        return item;
    }
}
