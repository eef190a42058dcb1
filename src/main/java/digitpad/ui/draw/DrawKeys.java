package digitpad.ui.draw;

import digitpad.ui.CurrentDrawing;
import digitpad.ui.TypedCharacter;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Handles the keyboard shortcuts of the Draw screen. */
final class DrawKeys {
    private static final double PEN_STEP = 2;

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_ALTERNATIVE =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final CurrentDrawing drawing;
    private final ImageExchange images;
    private final CorrectionViewModel corrections;
    private final UndoViewModel history;
    private final EscapeGuard escapeGuard;

    DrawKeys(
            CurrentDrawing drawing,
            ImageExchange images,
            CorrectionViewModel corrections,
            UndoViewModel history,
            EscapeGuard escapeGuard) {
        this.drawing = drawing;
        this.images = images;
        this.corrections = corrections;
        this.history = history;
        this.escapeGuard = escapeGuard;
    }

    /** Handles a pressed key; returns whether it is a shortcut. */
    boolean handlePressed(KeyEvent event) {
        if (UNDO.match(event)) {
            history.undo();
        } else if (REDO.match(event) || REDO_ALTERNATIVE.match(event)) {
            history.redo();
        } else if (OPEN.match(event)) {
            images.chooseAndOpen();
        } else if (PASTE.match(event)) {
            images.paste();
        } else if (SAVE.match(event)) {
            if (!drawing.sheetProperty().get().isBlank()) {
                images.chooseAndSave();
            }
        } else {
            return !hasModifier(event) && plainKey(event.getCode());
        }
        return true;
    }

    /** Handles a typed character, on any keyboard layout; returns whether it is a shortcut. */
    boolean handleTyped(KeyEvent event) {
        OptionalInt digit = TypedCharacter.digit(event);
        if (digit.isPresent()) {
            corrections.saveAs(digit.getAsInt());
            return true;
        }
        switch (TypedCharacter.of(event)) {
            case "-", "[" -> widen(-PEN_STEP);
            case "+", "=", "]" -> widen(PEN_STEP);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean hasModifier(KeyEvent event) {
        return event.isControlDown() || event.isMetaDown() || event.isAltDown() || event.isShiftDown();
    }

    /** Handles a key pressed without modifiers. Returns whether the key has a function. */
    private boolean plainKey(KeyCode key) {
        switch (key) {
            case ESCAPE -> {
                if (escapeGuard.allowsClearing()) {
                    drawing.clear();
                }
            }
            case DELETE, BACK_SPACE -> drawing.clear();
            case P -> drawing.toolProperty().set(CurrentDrawing.Tool.PEN);
            case E -> drawing.toolProperty().set(CurrentDrawing.Tool.ERASER);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void widen(double by) {
        double width = drawing.penWidthProperty().get() + by;
        drawing.penWidthProperty()
                .set(Math.max(CurrentDrawing.MIN_PEN_WIDTH, Math.min(CurrentDrawing.MAX_PEN_WIDTH, width)));
    }
}
