package digitpad.ui.models;

import digitpad.text.ByteSize;
import digitpad.text.Messages;
import digitpad.training.runs.DiskUsage;
import digitpad.training.runs.DiskUsage.UnneededCheckpoints;
import digitpad.ui.controls.OwnedDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Lists the checkpoints that can be deleted, and asks for which runs to delete them. */
final class FreeSpaceDialog {
    private static final Messages TEXT = Messages.of(FreeSpaceDialog.class);
    private static final double WIDTH = 440;
    private static final double MAX_LIST_HEIGHT = 220;

    private final List<Choice> choices = new ArrayList<>();
    private final Label total = new Label();

    private record Choice(UnneededCheckpoints checkpoints, CheckBox box) {}

    FreeSpaceDialog(DiskUsage usage) {
        for (UnneededCheckpoints each : usage.unneeded()) {
            CheckBox box = new CheckBox(
                    TEXT.get("space.run", each.name(), each.stepsDone(), each.steps(), ByteSize.of(each.bytes())));
            box.setId("free-" + each.id());
            box.setMnemonicParsing(false);
            box.setSelected(true);
            choices.add(new Choice(each, box));
        }
    }

    /** Shows the dialog above a window, and waits. Returns the ids of the chosen runs; empty if the user canceled. */
    Optional<List<String>> ask(Window owner) {
        ButtonType delete = new ButtonType(TEXT.get("space.delete"), ButtonBar.ButtonData.OK_DONE);
        Dialog<List<String>> dialog = new Dialog<>();
        dialog.setTitle(TEXT.get("space.title"));
        dialog.getDialogPane().getButtonTypes().setAll(delete, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(content());
        Node button = dialog.getDialogPane().lookupButton(delete);
        button.setId("free-confirm");
        choices.forEach(choice -> choice.box().selectedProperty().subscribe(now -> {
            button.setDisable(selectedIds().isEmpty());
            total.setText(TEXT.get("space.selected", ByteSize.of(selectedBytes())));
        }));
        dialog.setResultConverter(pressed -> pressed == delete ? selectedIds() : null);
        return OwnedDialog.showAndWait(dialog, owner, choices.get(0).box());
    }

    private VBox content() {
        Label explanation = new Label(TEXT.get("space.explanation"));
        explanation.setWrapText(true);
        explanation.setPrefWidth(WIDTH);
        VBox boxes = new VBox();
        boxes.getStyleClass().add("free-space-list");
        choices.forEach(choice -> boxes.getChildren().add(choice.box()));
        ScrollPane list = new ScrollPane(boxes);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.setMaxHeight(MAX_LIST_HEIGHT);
        list.getStyleClass().add("scrolling-content");
        total.setId("free-total");
        total.getStyleClass().add("model-name");
        VBox form = new VBox(explanation, list, total);
        form.getStyleClass().add("dialog-form");
        return form;
    }

    private List<String> selectedIds() {
        return selected().map(UnneededCheckpoints::id).toList();
    }

    private long selectedBytes() {
        return selected().mapToLong(UnneededCheckpoints::bytes).sum();
    }

    private Stream<UnneededCheckpoints> selected() {
        return choices.stream().filter(choice -> choice.box().isSelected()).map(Choice::checkpoints);
    }
}
