package digitpad.ui.evaluate;

import digitpad.evaluation.report.ReportContent;
import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.SaveDialog;
import digitpad.ui.controls.Spacer;
import digitpad.ui.evaluate.ReportSaving.Format;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says which model read which digits, and saves the results. */
final class ResultsHeader extends HBox {
    private static final Messages TEXT = Messages.of(ResultsHeader.class);

    private final ObservableValue<Optional<ReportContent>> content;
    private final ReportSaving saving;
    private final FileDialogs dialogs;

    /**
     * Creates the header.
     *
     * @param running whether the results are still incomplete because the evaluation is running
     */
    ResultsHeader(
            ObservableValue<Optional<ReportContent>> content,
            ObservableValue<Boolean> running,
            ReportSaving saving,
            FileDialogs dialogs) {
        this.content = content;
        this.saving = saving;
        this.dialogs = dialogs;
        getStyleClass().add("results-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.setId("evaluation-title");
        title.getStyleClass().add("progress-title");
        title.textProperty()
                .bind(content.map(now -> now.map(ReportContent::results)
                        .map(results -> TEXT.get(
                                "header.title", results.model(), results.set().name()))
                        .orElse("")));
        Label state = new Label();
        state.setId("evaluation-state");
        state.getStyleClass().add("evaluation-note");
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> content.getValue()
                                .map(now -> state(now, running.getValue()))
                                .orElse(""),
                        content,
                        running));
        VBox texts = new VBox(title, state);
        texts.setMinWidth(0);
        getChildren().addAll(texts, new Spacer(), saveButton(running));
    }

    private static String state(ReportContent now, boolean running) {
        int done = now.results().results().size();
        int total = now.results().set().size();
        if (now.results().isComplete()) {
            return TEXT.get("header.complete", total);
        }
        return TEXT.get(running ? "header.running" : "header.stopped", done, total);
    }

    private MenuButton saveButton(ObservableValue<Boolean> running) {
        MenuItem html = item("evaluation-save-html", TEXT.get("save.html"), TEXT.get("save.type.html"), Format.HTML);
        MenuItem csv = item("evaluation-save-csv", TEXT.get("save.csv"), TEXT.get("save.type.csv"), Format.CSV);
        MenuItem json = item("evaluation-save-json", TEXT.get("save.json"), TEXT.get("save.type.json"), Format.JSON);
        MenuButton button = new MenuButton(TEXT.get("save"), new FontIcon(Feather.DOWNLOAD), html, csv, json);
        button.setId("evaluation-save");
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(TEXT.get("save.hint")));
        running.subscribe(button::setDisable);
        DisabledHint.set(button, TEXT.get("save.running"));
        return button;
    }

    private MenuItem item(String id, String text, String type, Format format) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> content.getValue().ifPresent(now -> ask(now, type, format)));
        return item;
    }

    private void ask(ReportContent now, String type, Format format) {
        String name = TEXT.get("save.name", now.results().model()) + format.extension();
        new SaveDialog(FolderKind.EXPORTS, TEXT.get("save.title"), name, type, format.extension())
                .ask(dialogs, this, file -> saving.save(now, format, file));
    }
}
