package digitpad.ui.train;

import atlantafx.base.controls.ToggleSwitch;
import digitpad.text.Messages;
import digitpad.ui.controls.Spacer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be switched at any time, also while a training is under way. */
final class TrainingToggles extends VBox {
    private static final Messages TEXT = Messages.of(TrainingToggles.class);

    /**
     * @param follows whether the pad answers with the network in training
     * @param oneCore whether trainings take one core only
     */
    TrainingToggles(BooleanProperty follows, BooleanProperty oneCore) {
        getStyleClass().add("form-section");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(line("follow", follows), line("one-core", oneCore));
    }

    private static HBox line(String id, BooleanProperty on) {
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
        HBox line = new HBox(name, new Spacer(), toggle);
        line.getStyleClass().add("switch-line");
        return line;
    }
}
