package digitpad.ui.evaluate;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.DoubleClickGuard;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Starts and cancels the evaluation, and shows its progress. */
final class RunBar extends VBox {
    private static final Messages TEXT = Messages.of(RunBar.class);

    private final EvaluationViewModel evaluation;

    RunBar(EvaluationViewModel evaluation) {
        this.evaluation = evaluation;
        getStyleClass().add("form-section");
        setMinHeight(USE_PREF_SIZE);
        // The button comes last, at the bottom of the card, so that texts that appear do not move it.
        getChildren().addAll(remarks(), status(), bar(), button());
    }

    private Label remarks() {
        Label remarks = new Label();
        remarks.setId("evaluate-remarks");
        remarks.setWrapText(true);
        remarks.setMinHeight(USE_PREF_SIZE);
        remarks.getStyleClass().add("data-status");
        evaluation.remarksProperty().subscribe((List<String> found) -> {
            remarks.setText(String.join(" ", found));
            show(remarks, !found.isEmpty());
        });
        return remarks;
    }

    private Label status() {
        Label status = new Label();
        status.setId("evaluate-status");
        status.getStyleClass().add("data-status");
        status.textProperty().bind(evaluation.progressProperty().map(RunBar::text));
        evaluation.runningProperty().subscribe(running -> show(status, running));
        return status;
    }

    private static String text(Optional<EvaluationViewModel.Progress> progress) {
        return progress.map(now -> TEXT.get("run.progress", now.model(), now.done(), now.total()))
                .orElse(TEXT.get("run.reading"));
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setId("evaluate-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        // An indeterminate bar is animated, also while it is hidden.
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> evaluation.runningProperty().get()
                                ? evaluation
                                        .progressProperty()
                                        .get()
                                        .map(EvaluationViewModel.Progress::fraction)
                                        .orElse(ProgressBar.INDETERMINATE_PROGRESS)
                                : 0.0,
                        evaluation.runningProperty(),
                        evaluation.progressProperty()));
        evaluation.runningProperty().subscribe(running -> show(bar, running));
        return bar;
    }

    /** Creates the button, which cancels while an evaluation is running. */
    private Button button() {
        Button button = new Button();
        button.setId("evaluate");
        button.setMaxWidth(Double.MAX_VALUE);
        DoubleClickGuard.install(button);
        evaluation.runningProperty().subscribe(running -> {
            button.setText(TEXT.get(running ? "run.cancel" : "run.start"));
            button.setGraphic(new FontIcon(running ? Feather.SQUARE : Feather.PLAY));
            button.getStyleClass().remove(Styles.ACCENT);
            if (!running) {
                button.getStyleClass().add(Styles.ACCENT);
            }
        });
        button.setOnAction(event -> {
            if (evaluation.runningProperty().get()) {
                evaluation.cancel();
            } else {
                evaluation.evaluate();
            }
        });
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !evaluation.runningProperty().get()
                                && evaluation.refusalProperty().get().isPresent(),
                        evaluation.runningProperty(),
                        evaluation.refusalProperty()));
        DisabledHint.bind(button, evaluation.refusalProperty().map(reason -> reason.orElse("")));
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
