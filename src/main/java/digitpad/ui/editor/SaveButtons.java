package digitpad.ui.editor;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Saves the network, and chooses it on the Train tab; says what prevents it. */
final class SaveButtons extends VBox {
    private static final Messages TEXT = Messages.of(SaveButtons.class);

    SaveButtons(EditorViewModel viewModel) {
        getStyleClass().add("form-section");
        Button save = button("network-save", TEXT.get("save"), Feather.SAVE, TEXT.get("save.hint"));
        save.setOnAction(event -> viewModel.save());
        disable(save, viewModel.saveRefusalProperty());
        Button train = button("network-train", TEXT.get("train"), Feather.PLAY, TEXT.get("train.hint"));
        train.getStyleClass().add(Styles.ACCENT);
        train.setOnAction(event -> viewModel.train());
        disable(train, viewModel.problemProperty());
        HBox buttons = new HBox(save, train);
        buttons.getStyleClass().add("run-buttons");
        getChildren().setAll(problem(viewModel), buttons);
    }

    private static Button button(String id, String text, Feather icon, String hint) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(hint));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private static void disable(Button button, ObservableValue<Optional<String>> refusal) {
        button.disableProperty().bind(refusal.map(Optional::isPresent));
        DisabledHint.bind(button, refusal.map(reason -> reason.orElse("")));
    }

    private static Label problem(EditorViewModel viewModel) {
        Label problem = new Label();
        problem.setId("editor-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        viewModel.problemProperty().subscribe(message -> {
            problem.setText(message.orElse(""));
            problem.setVisible(message.isPresent());
            problem.setManaged(message.isPresent());
        });
        return problem;
    }
}
