package digitpad.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is needed seldom, below a line that unfolds it. */
public final class CollapsibleSection extends VBox {
    /** A folded section; {@code id} is that of the line. */
    public CollapsibleSection(String id, String title, Node content) {
        getStyleClass().add("form-section");
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        Hyperlink line = new Hyperlink(title, arrow);
        line.setId(id);
        line.getStyleClass().add("fold");
        content.setVisible(false);
        content.setManaged(false);
        line.setOnAction(event -> {
            boolean open = !content.isVisible();
            content.setVisible(open);
            content.setManaged(open);
            arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            line.setVisited(false);
        });
        getChildren().addAll(line, content);
    }
}
