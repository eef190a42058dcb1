package digitpad.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A group of controls on its own background, with or without a title. */
public final class Card extends VBox {
    /** Creates a card without a title. */
    public Card(Node... children) {
        super(children);
        getStyleClass().add("card-pane");
    }

    /** Creates a card with a title above its children. */
    public static Card titled(String title, Node... children) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        Card card = new Card(heading);
        card.getChildren().addAll(children);
        return card;
    }
}
