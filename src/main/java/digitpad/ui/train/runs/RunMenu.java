package digitpad.ui.train.runs;

import digitpad.model.ModelName;
import digitpad.text.Messages;
import digitpad.training.runs.RunFolder;
import digitpad.training.runs.RunSummary;
import digitpad.ui.controls.TextDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/** The menu of actions for a run. */
final class RunMenu {
    private static final Messages TEXT = Messages.of(RunMenu.class);
    private static final int NOTE_ROWS = 5;
    private static final int COLUMNS = 28;

    private final RunsViewModel model;
    private final RunActions actions;
    private final Node owner;

    /** Creates a menu whose dialogs belong to the window of {@code owner}. */
    RunMenu(RunsViewModel model, RunActions actions, Node owner) {
        this.model = model;
        this.actions = actions;
        this.owner = owner;
    }

    /** Returns the menu items for a run; null returns placeholders. */
    List<MenuItem> items(RunSummary run) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem resume = item("resume", () -> actions.resume(run));
        if (run != null && run.record().hasDeletedCheckpoints()) {
            resume.setText(TEXT.get("run.menu.resume.deleted"));
        }
        resume.setDisable(run == null || !run.canResume() || !actions.isIdle());
        items.add(resume);
        MenuItem settings = item("settings", () -> actions.useSettings(run.record()));
        settings.setDisable(run == null || !actions.isIdle());
        items.add(settings);
        MenuItem use = item("use", () -> actions.useModel(run.record().model()));
        use.setDisable(run == null || run.record().model() == null);
        items.add(use);
        items.add(new SeparatorMenuItem());
        items.add(item(
                "rename",
                () -> ask("rename", run, new TextField(run.record().name()), model::isValidName, ModelName.MAX_LENGTH)
                        .ifPresent(name -> model.rename(run, name))));
        items.add(item(
                "annotate",
                () -> ask("annotate", run, area(run.record().note()), model::isValidNote, RunFolder.MAX_NOTE_LENGTH)
                        .ifPresent(note -> model.annotate(run, note))));
        items.add(new SeparatorMenuItem());
        MenuItem delete = item("delete", () -> model.delete(run));
        delete.setDisable(run == null || run.inProgress() || actions.isStarting());
        items.add(delete);
        return items;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(TEXT.get("run.menu." + key));
        item.setId("run-" + key);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static TextArea area(String note) {
        TextArea area = new TextArea(note == null ? "" : note);
        area.setPrefRowCount(NOTE_ROWS);
        area.setWrapText(true);
        return area;
    }

    /** Asks for a text and shows its limits; OK is enabled only if the text is valid. */
    private Optional<String> ask(
            String key, RunSummary run, TextInputControl field, Predicate<String> valid, int maxLength) {
        field.setId("run-" + key + "-text");
        if (field instanceof TextField line) {
            line.setPrefColumnCount(COLUMNS);
        } else if (field instanceof TextArea area) {
            area.setPrefColumnCount(COLUMNS);
        }
        return new TextDialog(
                        TEXT.get("run.menu." + key + ".title", run.record().name()),
                        TEXT.get("run.menu." + key + ".limits", maxLength),
                        valid)
                .ask(owner, field);
    }
}
