package digitpad.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A text with a smaller one below it, or one text if the other says no more than it. */
public final class TwoLineLabel extends VBox {
    /**
     * Creates a label; a text that the other begins with is left out.
     *
     * @param upper the text in the usual size
     * @param lower the smaller text
     */
    public TwoLineLabel(String upper, String lower) {
        if (upper.equals(lower) || upper.startsWith(lower + ",")) {
            add(upper, "fact");
        } else if (lower.startsWith(upper + ",")) {
            add(lower, "fact");
        } else {
            add(upper, "fact");
            add(lower, "layer-kind");
        }
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }
}
