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

/** The list of runs, and below it the way back for the one that was deleted. */
public final class RunsPane extends VBox {
    private static final Messages TEXT = Messages.of(RunsPane.class);

    /**
     * @param colour in which a run is drawn, by its id
     */
    public RunsPane(RunsViewModel model, RunActions actions, Function<String, Color> colour) {
        getStyleClass().add("runs-pane");
        ListView<RunSummary> list = new ListView<>(model.runs());
        list.setId("runs");
        list.setAccessibleText(TEXT.get("runs.title"));
        list.getStyleClass().add("runs");
        list.setPlaceholder(new Label(TEXT.get("runs.none")));
        list.setCellFactory(view -> new RunCell(model, actions, colour));
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(unreadable(model), list, undo(model));
    }

    /** Runs that are there and cannot be shown are not passed over. */
    private static Label unreadable(RunsViewModel model) {
        Label said = new Label();
        said.setId("runs-unreadable");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("complaint");
        model.unreadableProperty().subscribe(files -> {
            said.setText(files.isEmpty() ? "" : TEXT.get("runs.unreadable", files.size(), files.get(0)));
            said.setVisible(!files.isEmpty());
            said.setManaged(!files.isEmpty());
        });
        return said;
    }

    private static HBox undo(RunsViewModel model) {
        Label said = new Label();
        said.setId("run-deleted");
        Button back = new Button(TEXT.get("runs.undo"));
        back.setId("run-undo");
        back.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        back.setOnAction(event -> model.undoDelete());
        HBox line = new HBox(said, new Spacer(), back);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("runs-undo");
        model.deletedProperty().subscribe(deleted -> {
            said.setText(
                    deleted.map(run -> TEXT.get("runs.deleted", run.record().name()))
                            .orElse(""));
            line.setVisible(deleted.isPresent());
            line.setManaged(deleted.isPresent());
        });
        return line;
    }
}
