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

/** The pad under the pen: turns the mouse, finger or pen into gestures, and shows how far the tool reaches. */
public final class Pad extends StackPane {
    private static final Messages TEXT = Messages.of(Pad.class);
    private static final Set<MouseButton> BUTTONS = Set.of(MouseButton.PRIMARY, MouseButton.SECONDARY);

    private final CurrentDrawing drawing;
    private final PadCanvas canvas;
    private final Circle reach = new Circle();
    private MouseButton down;

    /**
     * A pad for the drawing.
     *
     * @param id of the node
     * @param hint what stands on it while it is blank
     * @param leastSide the smallest it may become, in pixels
     */
    public Pad(CurrentDrawing drawing, String id, String hint, double leastSide, ObservableValue<Palette> palette) {
        this.drawing = drawing;
        canvas = new PadCanvas(drawing.sheetProperty(), leastSide, palette);
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXT.get("pad.accessible"));
        setCursor(Cursor.CROSSHAIR);

        Label invitation = new Label(hint);
        invitation.setId(id + "-hint");
        invitation.getStyleClass().add("pad-hint");
        invitation.setMouseTransparent(true);
        invitation.visibleProperty().bind(drawing.sheetProperty().map(sheet -> sheet.isBlank()));
        reach.getStyleClass().add("tool-reach");
        reach.setManaged(false);
        reach.setMouseTransparent(true);
        reach.setVisible(false);
        getChildren().addAll(canvas, invitation, reach);

        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::follow);
        setOnMouseEntered(this::follow);
        setOnMouseExited(event -> reach.setVisible(down != null));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (down != null || !BUTTONS.contains(event.getButton())) {
            return;
        }
        down = event.getButton();
        drawing.press(canvas.toInk(event.getX(), event.getY()), tool(down));
        follow(event);
    }

    private void dragged(MouseEvent event) {
        if (down != null) {
            drawing.drag(canvas.toInk(event.getX(), event.getY()));
            follow(event);
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() == down) {
            down = null;
            drawing.release();
            follow(event);
        }
    }

    private CurrentDrawing.Tool tool(MouseButton button) {
        return button == MouseButton.SECONDARY
                ? CurrentDrawing.Tool.ERASER
                : drawing.toolProperty().get();
    }

    /** Shows the eraser's reach around the pointer; the pen needs none, its ink shows. */
    private void follow(MouseEvent event) {
        boolean erasing = tool(down == null ? MouseButton.PRIMARY : down) == CurrentDrawing.Tool.ERASER;
        reach.setVisible(erasing && (contains(event.getX(), event.getY()) || down != null));
        reach.setCenterX(event.getX());
        reach.setCenterY(event.getY());
        reach.setRadius(CurrentDrawing.ERASER_RADIUS * canvas.side() / Ink.PAD_SIZE);
    }
}
