package digitpad.ui.controls;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * The focus of somebody who goes by keyboard, handed on by the program. JavaFX shows a focus that came by a key, and none
 * that a program has given: whoever pressed Space on something would lose sight of what takes its place.
 */
public final class KeyboardFocus {
    /** The style class of what has been given a focus that is to be seen. */
    private static final String STYLE = "keyboard-focus";

    private KeyboardFocus() {}

    /** Whether a scene shows which node of it has the focus; {@code scene} may be null. */
    public static boolean isVisibleIn(Scene scene) {
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner != null && (owner.isFocusVisible() || owner.getStyleClass().contains(STYLE));
    }

    /**
     * Gives it to a node, if that can have it.
     *
     * @param shown whether it is to be seen, until it goes on to another
     */
    public static void moveTo(Node to, boolean shown) {
        to.requestFocus();
        Scene scene = to.getScene();
        if (shown && scene != null && scene.getFocusOwner() == to && !isVisibleIn(scene)) {
            to.getStyleClass().add(STYLE);
            scene.focusOwnerProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Node> focused, Node before, Node now) {
                    to.getStyleClass().remove(STYLE);
                    focused.removeListener(this);
                }
            });
        }
    }
}
