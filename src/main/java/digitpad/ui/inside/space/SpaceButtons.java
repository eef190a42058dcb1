package digitpad.ui.inside.space;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons of the view in space: one that switches to it, and those that are shown with it. */
public final class SpaceButtons extends HBox {
    private static final Messages TEXT = Messages.of(SpaceButtons.class);

    /**
     * Creates the buttons.
     *
     * @param inSpace whether the network is shown in space
     * @param animate saves an animation
     */
    public SpaceButtons(BooleanProperty inSpace, SpaceView view, Runnable animate) {
        getStyleClass().add("space-buttons");
        setAlignment(Pos.CENTER_LEFT);
        ToggleButton turn =
                toggle("space-turn", TEXT.get("space.turn"), TEXT.get("space.turn.hint"), Feather.ROTATE_CW);
        // Without its text, because the toolbar has little room in a small window.
        turn.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        turn.setAccessibleText(TEXT.get("space.turn"));
        turn.selectedProperty().bindBidirectional(view.turningProperty());
        ToggleButton space = toggle("space", TEXT.get("space.switch"), TEXT.get("space.switch.hint"), Feather.BOX);
        space.selectedProperty().bindBidirectional(inSpace);
        Button save = new Button(null, new FontIcon(Feather.FILM));
        save.setId("space-animate");
        save.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        save.setTooltip(new Tooltip(TEXT.get("space.animate")));
        save.setAccessibleText(TEXT.get("space.animate"));
        save.setOnAction(event -> animate.run());
        inSpace.subscribe(shown -> {
            turn.setVisible(shown);
            turn.setManaged(shown);
            save.setVisible(shown);
            save.setManaged(shown);
        });
        getChildren().addAll(save, turn, space);
    }

    private static ToggleButton toggle(String id, String text, String hint, Feather icon) {
        ToggleButton button = new ToggleButton(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(hint));
        return button;
    }
}
