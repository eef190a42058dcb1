package digitpad.ui.owndigits;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.training.finetune.FineTuneText;
import digitpad.ui.owndigits.ImproveState.Failed;
import digitpad.ui.owndigits.ImproveState.Finished;
import digitpad.ui.owndigits.ImproveState.Idle;
import digitpad.ui.owndigits.ImproveState.Working;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the progress and the result of fine-tuning. Hidden until it is started. */
final class ImproveCard extends VBox {
    private static final Messages TEXT = Messages.of(ImproveCard.class);

    private final Label title = new Label();
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel;
    private final Button useAllTheSame;
    private final Button undo;
    private final Button dismiss;

    ImproveCard(ImproveViewModel improve) {
        getStyleClass().addAll("card-pane", "improve-card");
        title.setId("improve-title");
        title.getStyleClass().add("improve-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        text.setId("improve-text");
        text.getStyleClass().add("progress-pace");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        cancel = button("improve-cancel", TEXT.get("improve.cancel"), improve::cancel);
        useAllTheSame = button("improve-use", TEXT.get("improve.use"), improve::useAllTheSame);
        undo = button("improve-undo", "", improve::undo);
        dismiss = button("improve-dismiss", TEXT.get("improve.dismiss"), improve::dismiss);
        HBox head = new HBox(title, useAllTheSame, undo, cancel, dismiss);
        head.getStyleClass().add("digits-header");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, bar, text);
        setMinHeight(USE_PREF_SIZE);
        improve.stateProperty().subscribe(this::show);
    }

    private static Button button(String id, String label, Runnable action) {
        Button button = new Button(label);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(ImproveState state) {
        boolean working = state instanceof Working;
        show(this, !(state instanceof Idle));
        show(bar, working);
        show(cancel, working);
        show(dismiss, !working);
        show(
                useAllTheSame,
                state instanceof Finished finished && finished.saved().isEmpty());
        show(undo, state instanceof Finished finished && finished.isInUse());
        // An indeterminate bar is animated, also while it is hidden.
        bar.setProgress(0);
        if (state instanceof Working now) {
            title.setText(TEXT.get("improve.working"));
            text.setText(now.text());
            bar.setProgress(now.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : now.fraction());
        } else if (state instanceof Failed failed) {
            title.setText(TEXT.get("improve.failed"));
            text.setText(failed.message());
        } else if (state instanceof Finished finished) {
            title.setText(title(finished));
            text.setText(String.join("\n", FineTuneText.sentences(finished.result())));
            finished.former().ifPresent(name -> undo.setText(TEXT.get("improve.undo", name)));
        }
    }

    private static String title(Finished finished) {
        if (finished.saved().isEmpty()) {
            return FineTuneText.refusal(finished.result()) + " " + TEXT.get("improve.refused");
        }
        String name = finished.saved().get();
        return finished.isInUse() ? TEXT.get("improve.used", name) : TEXT.get("improve.undone", name);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
