package digitpad.ui.controls;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Shows content that fills it, and scrolls the content where there is less room than its minimum size. */
public final class ScrollingContent extends ScrollPane {
    public ScrollingContent(Region content) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(0, 0);
        getStyleClass().add("scrolling-content");
    }
}
