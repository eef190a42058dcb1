package digitpad.ui.train.runs;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.training.runs.RunSummary;
import digitpad.ui.controls.Spacer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The list of runs, with a button below it to undo the last deletion. */
public final class RunsPane extends VBox {
    private static final Messages TEXT = Messages.of(RunsPane.class);

    /**
     * Creates the pane.
     *
     * @param color returns the color in which a run is drawn, given its id
     */
    public RunsPane(RunsViewModel model, RunActions actions, Function<String, Color> color) {
        getStyleClass().add("runs-pane");
        ListView<RunSummary> list = new ListView<>(model.filter().shown());
        list.setId("runs");
        list.setAccessibleText(TEXT.get("runs.title"));
        list.getStyleClass().add("runs");
        list.setPlaceholder(new Label(TEXT.get("runs.none")));
        list.setCellFactory(view -> new RunCell(model, actions, color));
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(unreadable(model), new RunsHeader(model), list, undo(model));
    }

    /** Creates a label that reports runs that cannot be read. */
    private static Label unreadable(RunsViewModel model) {
        Label message = new Label();
        message.setId("runs-unreadable");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("problem");
        model.unreadableProperty().subscribe(files -> {
            message.setText(files.isEmpty() ? "" : TEXT.get("runs.unreadable", files.size(), files.get(0)));
            message.setVisible(!files.isEmpty());
            message.setManaged(!files.isEmpty());
        });
        return message;
    }

    private static HBox undo(RunsViewModel model) {
        Label message = new Label();
        message.setId("run-deleted");
        Button button = new Button(TEXT.get("runs.undo"));
        button.setId("run-undo");
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setOnAction(event -> model.undoDelete());
        HBox row = new HBox(message, new Spacer(), button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("runs-undo");
        model.deletedProperty().subscribe(deleted -> {
            message.setText(
                    deleted.map(run -> TEXT.get("runs.deleted", run.record().name()))
                            .orElse(""));
            row.setVisible(deleted.isPresent());
            row.setManaged(deleted.isPresent());
        });
        return row;
    }
}
