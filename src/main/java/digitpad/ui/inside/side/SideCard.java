package digitpad.ui.inside.side;

import digitpad.text.Messages;
import digitpad.ui.controls.Card;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows one of several panes on the drawing and the network, chosen by buttons. */
public final class SideCard {
    private static final Messages TEXT = Messages.of(SideCard.class);

    private final Map<String, Node> panes = new LinkedHashMap<>();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final BorderPane content = new BorderPane();

    /** Adds a pane; {@code key} is the message key of its button. */
    public SideCard withPane(String key, Node pane) {
        ToggleButton button = new ToggleButton(TEXT.get(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("segment");
        button.setTooltip(new Tooltip(TEXT.get(key + ".hint")));
        button.setToggleGroup(group);
        button.setOnAction(event -> show(key));
        buttons.put(key, button);
        panes.put(key, pane);
        return this;
    }

    public Card build() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.getChildren().addAll(buttons.values());
        show(panes.keySet().iterator().next());
        VBox.setVgrow(content, Priority.ALWAYS);
        Card card = new Card(segments, content);
        card.getStyleClass().addAll("inside-card", "side-card");
        return card;
    }

    private void show(String key) {
        buttons.get(key).setSelected(true);
        content.setCenter(panes.get(key));
    }
}
