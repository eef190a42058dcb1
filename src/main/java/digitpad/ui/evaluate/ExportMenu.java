package digitpad.ui.evaluate;

import digitpad.evaluation.report.PictureSheet;
import digitpad.evaluation.score.ImageResult;
import digitpad.text.Messages;
import digitpad.text.UserException;
import digitpad.ui.Notices;
import digitpad.ui.Services;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.SaveDialog;
import digitpad.ui.evaluate.ImageSaving.Format;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu that saves the selected images, or all that are shown, as a picture or a table. */
final class ExportMenu {
    private static final Messages TEXT = Messages.of(ExportMenu.class);

    private final GalleryViewModel gallery;
    private final ImageSaving saving;
    private final FileDialogs dialogs;
    private final Notices notices;
    private final MenuButton button = new MenuButton(TEXT.get("export"), new FontIcon(Feather.DOWNLOAD));

    ExportMenu(GalleryViewModel gallery, Services services) {
        this.gallery = gallery;
        saving = new ImageSaving(services.background(), services.notices());
        dialogs = services.dialogs();
        notices = services.notices();
    }

    MenuButton build() {
        MenuItem selectedSheet = item("selected-png", Format.PNG, gallery::selectedImages);
        MenuItem selectedTable = item("selected-csv", Format.CSV, gallery::selectedImages);
        MenuItem shownSheet = item("shown-png", Format.PNG, gallery.shownProperty()::get);
        MenuItem shownTable = item("shown-csv", Format.CSV, gallery.shownProperty()::get);
        button.setId("gallery-export");
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(TEXT.get("export.hint")));
        button.getItems().setAll(selectedSheet, selectedTable, new SeparatorMenuItem(), shownSheet, shownTable);
        button.setOnShowing(event -> {
            int selected = gallery.selection().count();
            int shown = gallery.shownProperty().get().size();
            selectedSheet.setText(TEXT.get("export.selected.png", selected));
            selectedTable.setText(TEXT.get("export.selected.csv", selected));
            selectedSheet.setDisable(selected == 0);
            selectedTable.setDisable(selected == 0);
            shownSheet.setText(TEXT.get("export.shown.png", shown));
            shownTable.setText(TEXT.get("export.shown.csv", shown));
        });
        gallery.shownProperty().subscribe(shown -> button.setDisable(shown.isEmpty()));
        return button;
    }

    private MenuItem item(String name, Format format, Supplier<List<ImageResult>> images) {
        MenuItem item = new MenuItem();
        item.setId("gallery-export-" + name);
        item.setOnAction(event -> ask(images.get(), format));
        return item;
    }

    private void ask(List<ImageResult> images, Format format) {
        try {
            if (format == Format.PNG) {
                PictureSheet.ensureFits(images.size());
            }
        } catch (UserException e) {
            notices.error(e.getMessage());
            return;
        }
        gallery.contentProperty()
                .get()
                .ifPresent(content -> new SaveDialog(
                                FolderKind.EXPORTS,
                                TEXT.get("export.title"),
                                TEXT.get("export.name", content.results().model()) + format.extension(),
                                TEXT.get(format == Format.PNG ? "export.type.png" : "save.type.csv"),
                                format.extension())
                        .ask(dialogs, button, file -> saving.save(images, content.marked(), format, file)));
    }
}
