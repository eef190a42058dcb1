package digitpad.ui.train;

import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.Spacer;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lets the user add and remove stroke files to train on. */
final class StrokeDataSection extends VBox {
    private static final Messages TEXT = Messages.of(StrokeDataSection.class);

    private final StrokeDataViewModel strokes;
    private final FileDialogs dialogs;
    private final CheckBox box = new CheckBox(TEXT.get("extra.strokes"));
    private final VBox rows = new VBox();

    StrokeDataSection(StrokeDataViewModel strokes, FileDialogs dialogs) {
        this.strokes = strokes;
        this.dialogs = dialogs;
        getStyleClass().add("stroke-data");
        box.setId("strokes");
        DisabledHint.set(box, TEXT.get("extra.strokes.first"));
        box.setTooltip(new Tooltip(TEXT.get("extra.strokes.hint")));
        box.selectedProperty().bindBidirectional(strokes.usedProperty());
        rows.getStyleClass().add("stroke-files");
        Hyperlink files = link("strokes-add", TEXT.get("extra.strokes.add"), this::addFiles);
        files.setTooltip(new Tooltip(TEXT.get("extra.strokes.add.hint")));
        Hyperlink folder = link("strokes-add-folder", TEXT.get("extra.strokes.folder"), this::addFolder);
        folder.setTooltip(new Tooltip(TEXT.get("extra.strokes.folder.hint")));
        HBox head = new HBox(box, new Spacer(), files, folder);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, rows);
        strokes.filesProperty().subscribe(this::show);
    }

    private void show(List<StrokeDataViewModel.ChosenFile> files) {
        box.setDisable(files.isEmpty());
        rows.getChildren()
                .setAll(IntStream.range(0, files.size())
                        .mapToObj(i -> row(i, files.get(i)))
                        .toList());
        rows.setManaged(!files.isEmpty());
    }

    private HBox row(int index, StrokeDataViewModel.ChosenFile file) {
        Label name = new Label(file.name());
        name.setTooltip(new Tooltip(TEXT.get("extra.strokes.file", file.path(), counts(file))));
        Label count = new Label(TEXT.get("extra.strokes.count", file.digits() + file.nonDigits()));
        count.setTooltip(name.getTooltip());
        count.getStyleClass().add("stroke-count");
        count.setMinWidth(USE_PREF_SIZE);
        Hyperlink remove =
                link("strokes-remove-" + index, TEXT.get("extra.strokes.remove"), () -> strokes.remove(file));
        remove.setAccessibleText(TEXT.get("extra.strokes.remove.file", file.name()));
        HBox row = new HBox(name, count, new Spacer(), remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String counts(StrokeDataViewModel.ChosenFile file) {
        String digits = TEXT.get("extra.strokes.digits", file.digits());
        String nonDigits = TEXT.get("extra.strokes.nondigits", file.nonDigits());
        if (file.nonDigits() == 0) {
            return digits;
        }
        return file.digits() == 0 ? nonDigits : TEXT.get("extra.strokes.both", digits, nonDigits);
    }

    private static Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }

    private void addFiles() {
        dialogs.openSeveral(FolderKind.TRAINING_DATA, TEXT.get("extra.strokes.title"), this, strokes::add);
    }

    private void addFolder() {
        dialogs.openFolder(
                FolderKind.TRAINING_DATA,
                TEXT.get("extra.strokes.folder.title"),
                this,
                folder -> strokes.add(List.of(folder)));
    }
}
