package digitpad.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A section for controls that are rarely needed, with a header that shows and hides them. */
public final class CollapsibleSection extends VBox {
    /**
     * Creates a collapsed section.
     *
     * @param id the node id of the header
     */
    public CollapsibleSection(String id, String title, Node content) {
        getStyleClass().add("form-section");
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        Hyperlink header = new Hyperlink(title, arrow);
        header.setId(id);
        header.getStyleClass().add("section-header");
        content.setVisible(false);
        content.setManaged(false);
        header.setOnAction(event -> {
            boolean open = !content.isVisible();
            content.setVisible(open);
            content.setManaged(open);
            arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            header.setVisited(false);
        });
        getChildren().addAll(header, content);
    }
}
