package digitpad.ui.train;

import atlantafx.base.controls.ToggleSwitch;
import digitpad.text.Messages;
import digitpad.ui.controls.Spacer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Options that can be changed at any time, even during training. */
final class TrainingToggles extends VBox {
    private static final Messages TEXT = Messages.of(TrainingToggles.class);

    /**
     * Creates the toggles.
     *
     * @param follow whether the Draw tab uses the network in training
     * @param oneCore whether training uses only one processor core
     */
    TrainingToggles(BooleanProperty follow, BooleanProperty oneCore) {
        getStyleClass().add("form-section");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(row("follow", follow), row("one-core", oneCore));
    }

    private static HBox row(String id, BooleanProperty on) {
        Label name = new Label(TEXT.get("switch." + id));
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleText(name.getText());
        toggle.selectedProperty().bindBidirectional(on);
        name.setLabelFor(toggle);
        name.setOnMouseClicked(event -> on.set(!on.get()));
        Tooltip hint = new Tooltip(TEXT.get("switch." + id + ".hint"));
        name.setTooltip(hint);
        toggle.setTooltip(hint);
        HBox row = new HBox(name, new Spacer(), toggle);
        row.getStyleClass().add("switch-line");
        return row;
    }
}
