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

/** Ten buttons to label the drawing with the digit it shows. A caption above them says which label was saved. */
final class CorrectionBar extends VBox {
    private static final Messages TEXT = Messages.of(CorrectionBar.class);

    private final CorrectionViewModel corrections;
    private final Runnable showAll;

    /** Creates the bar; {@code showAll} shows the list of all digits. */
    CorrectionBar(CorrectionViewModel corrections, Runnable showAll) {
        this.corrections = corrections;
        this.showAll = showAll;
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
        Label label = new Label();
        label.setId("correction");
        label.getStyleClass().add("toolbar-label");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Hyperlink all = new Hyperlink(TEXT.get("correction.all"));
        all.setId("draw-own-digits");
        all.setTooltip(new Tooltip(TEXT.get("correction.all.hint")));
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> {
            showAll.run();
            all.setVisited(false);
        });
        corrections
                .savedLabelProperty()
                .subscribe(saved -> label.setText(saved.map(digit -> TEXT.get("correction.saved", digit))
                        .orElse(TEXT.get("correction.caption"))));
        HBox caption = new HBox(label, all);
        caption.setAlignment(Pos.CENTER_LEFT);
        return caption;
    }

    private ToggleButton button(int digit) {
        ToggleButton button = new ToggleButton(TEXT.get("correction.label", digit));
        button.setId("label-" + digit);
        button.getStyleClass().add("correction-button");
        button.setTooltip(new Tooltip(TEXT.get("correction.save.hint", digit)));
        button.setAccessibleText(TEXT.get("correction.accessible", digit));
        button.disableProperty().bind(corrections.canSaveProperty().map(canSave -> !canSave));
        button.setOnAction(event -> {
            corrections.saveAs(digit);
            // Select the button only after saving, which can fail.
            show(button, digit, corrections.savedLabelProperty().get());
        });
        corrections.savedLabelProperty().subscribe(saved -> show(button, digit, saved));
        return button;
    }

    private static void show(ToggleButton button, int digit, Optional<Integer> saved) {
        button.setSelected(saved.equals(Optional.of(digit)));
    }
}
