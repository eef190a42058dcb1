package digitpad.ui.draw;

import digitpad.owndigits.OwnDigit;
import digitpad.text.Messages;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Ten buttons that say what the drawing is; above them the question, or as what it was kept. */
final class CorrectionBar extends VBox {
    private static final Messages TEXT = Messages.of(CorrectionBar.class);

    private final CorrectionViewModel corrections;

    CorrectionBar(CorrectionViewModel corrections) {
        this.corrections = corrections;
        getStyleClass().add("correction-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("correction-buttons");
        for (int digit = 0; digit <= OwnDigit.MAX_LABEL; digit++) {
            buttons.getChildren().add(button(digit));
        }
        getChildren().addAll(caption(), buttons);
    }

    private HBox caption() {
        Label said = new Label();
        said.setId("correction");
        said.getStyleClass().add("toolbar-label");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        Hyperlink undo = new Hyperlink(TEXT.get("correction.undo"));
        undo.setId("it-is-undo");
        undo.setTooltip(new Tooltip(TEXT.get("correction.undo.hint")));
        undo.setOnAction(event -> {
            corrections.undo();
            undo.setVisited(false);
        });
        corrections.savedLabelProperty().subscribe(chosen -> {
            said.setText(chosen.map(digit -> TEXT.get("correction.kept", digit)).orElse(TEXT.get("correction.ask")));
            undo.setVisible(chosen.isPresent());
        });
        HBox caption = new HBox(said, undo);
        caption.setAlignment(Pos.CENTER_LEFT);
        return caption;
    }

    private ToggleButton button(int digit) {
        ToggleButton button = new ToggleButton(TEXT.get("correction.label", digit));
        button.setId("it-is-" + digit);
        button.getStyleClass().add("correction-button");
        button.setTooltip(new Tooltip(TEXT.get("correction.keep.hint", digit)));
        button.setAccessibleText(TEXT.get("correction.accessible", digit));
        button.disableProperty().bind(corrections.canSaveProperty().map(possible -> !possible));
        button.setOnAction(event -> {
            corrections.saveAs(digit);
            // It is chosen once the drawing is kept, which may fail, and not before.
            show(button, digit, corrections.savedLabelProperty().get());
        });
        corrections.savedLabelProperty().subscribe(chosen -> show(button, digit, chosen));
        return button;
    }

    private static void show(ToggleButton button, int digit, Optional<Integer> chosen) {
        button.setSelected(chosen.equals(Optional.of(digit)));
    }
}
