package digitpad.ui.pad;

import digitpad.ink.Ink;
import digitpad.text.Messages;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.Palette;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/** The pad to draw on: turns input of a mouse, finger or pen into gestures, and shows the size of the eraser. */
public final class Pad extends StackPane {
    private static final Messages TEXT = Messages.of(Pad.class);
    private static final Set<MouseButton> BUTTONS = Set.of(MouseButton.PRIMARY, MouseButton.SECONDARY);

    private final CurrentDrawing drawing;
    private final PadCanvas canvas;
    private final Circle eraserOutline = new Circle();
    private MouseButton pressedButton;

    /**
     * Creates a pad for the drawing.
     *
     * @param id the node id
     * @param hint the text to show while the pad is blank
     * @param minSide the minimum side in pixels
     */
    public Pad(CurrentDrawing drawing, String id, String hint, double minSide, ObservableValue<Palette> palette) {
        this.drawing = drawing;
        canvas = new PadCanvas(drawing.sheetProperty(), minSide, palette);
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXT.get("pad.accessible"));
        setCursor(Cursor.CROSSHAIR);

        Label hintLabel = new Label(hint);
        hintLabel.setId(id + "-hint");
        hintLabel.getStyleClass().add("pad-hint");
        hintLabel.setMouseTransparent(true);
        hintLabel.visibleProperty().bind(drawing.sheetProperty().map(sheet -> sheet.isBlank()));
        eraserOutline.getStyleClass().add("eraser-outline");
        eraserOutline.setManaged(false);
        eraserOutline.setMouseTransparent(true);
        eraserOutline.setVisible(false);
        getChildren().addAll(canvas, hintLabel, eraserOutline);

        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::showEraser);
        setOnMouseEntered(this::showEraser);
        setOnMouseExited(event -> eraserOutline.setVisible(pressedButton != null));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (pressedButton != null || !BUTTONS.contains(event.getButton())) {
            return;
        }
        pressedButton = event.getButton();
        drawing.press(canvas.toPadUnits(event.getX(), event.getY()), tool(pressedButton));
        showEraser(event);
    }

    private void dragged(MouseEvent event) {
        if (pressedButton != null) {
            drawing.drag(canvas.toPadUnits(event.getX(), event.getY()));
            showEraser(event);
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() == pressedButton) {
            pressedButton = null;
            drawing.release();
            showEraser(event);
        }
    }

    private CurrentDrawing.Tool tool(MouseButton button) {
        return button == MouseButton.SECONDARY
                ? CurrentDrawing.Tool.ERASER
                : drawing.toolProperty().get();
    }

    /** Shows the outline of the eraser at the pointer, if the eraser is in use. */
    private void showEraser(MouseEvent event) {
        MouseButton button = pressedButton == null ? MouseButton.PRIMARY : pressedButton;
        boolean erasing = tool(button) == CurrentDrawing.Tool.ERASER;
        eraserOutline.setVisible(erasing && (contains(event.getX(), event.getY()) || pressedButton != null));
        eraserOutline.setCenterX(event.getX());
        eraserOutline.setCenterY(event.getY());
        eraserOutline.setRadius(CurrentDrawing.ERASER_RADIUS * canvas.side() / Ink.PAD_SIZE);
    }
}
