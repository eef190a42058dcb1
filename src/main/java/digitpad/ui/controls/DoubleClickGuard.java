package digitpad.ui.controls;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/**
 * Ignores the second click of a double click. For buttons that get another meaning, or are replaced by another button,
 * when they are clicked: the second click was meant for the first button.
 */
public final class DoubleClickGuard {
    private DoubleClickGuard() {}

    /** Lets a button ignore each click that quickly follows another one at the same place. */
    public static void install(Node button) {
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
    }
}
