package digitpad.ui.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls up or down to a node, but no further than needed to show it completely. */
public final class NodeRevealer {
    private NodeRevealer() {}

    /**
     * Scrolls to a node. Of a node that is higher than the pane, the top is shown.
     *
     * @param node any node in the content of the pane; a node that is elsewhere is ignored
     */
    public static void reveal(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double height = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - height;
        if (hidden <= 0 || !isInside(content, node)) {
            return;
        }
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double top = pane.getVvalue() * hidden;
        if (bounds.getMinY() < top || bounds.getHeight() > height) {
            pane.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + height) {
            pane.setVvalue((bounds.getMaxY() - height) / hidden);
        }
    }

    private static boolean isInside(Node content, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(content)) {
                return true;
            }
        }
        return false;
    }
}
