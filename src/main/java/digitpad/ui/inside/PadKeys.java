package digitpad.ui.inside;

import digitpad.ui.CurrentDrawing;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Handles the keyboard shortcuts of the pad; they are the same as on the Draw tab. */
final class PadKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_ALTERNATIVE =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private PadKeys() {}

    /** Handles a pressed key; returns whether it is a shortcut of the pad. */
    static boolean handlePressed(KeyEvent event, CurrentDrawing drawing) {
        if (UNDO.match(event)) {
            drawing.undo();
        } else if (REDO.match(event) || REDO_ALTERNATIVE.match(event)) {
            drawing.redo();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            drawing.clear();
        } else {
            return false;
        }
        return true;
    }
}
