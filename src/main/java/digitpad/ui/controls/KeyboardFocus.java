package digitpad.ui.controls;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Moves the focus visibly. JavaFX shows the focus ring after keyboard navigation, but not after {@code requestFocus}:
 * if a control replaces the one on which the user pressed Space, its focus would be invisible.
 */
public final class KeyboardFocus {
    /** The style class that shows the focus ring. */
    private static final String STYLE_CLASS = "keyboard-focus";

    private KeyboardFocus() {}

    /** Returns whether the scene shows a focus ring; {@code scene} may be null. */
    public static boolean isVisibleIn(Scene scene) {
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner != null && (owner.isFocusVisible() || owner.getStyleClass().contains(STYLE_CLASS));
    }

    /**
     * Moves the focus to a node, if the node can have it.
     *
     * @param visible whether to show the focus ring until the focus moves on
     */
    public static void moveTo(Node node, boolean visible) {
        node.requestFocus();
        Scene scene = node.getScene();
        if (visible && scene != null && scene.getFocusOwner() == node && !isVisibleIn(scene)) {
            node.getStyleClass().add(STYLE_CLASS);
            scene.focusOwnerProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Node> focused, Node before, Node now) {
                    node.getStyleClass().remove(STYLE_CLASS);
                    focused.removeListener(this);
                }
            });
        }
    }
}
