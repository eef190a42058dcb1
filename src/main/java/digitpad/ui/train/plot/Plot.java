package digitpad.ui.train.plot;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.TypedCharacter;
import digitpad.ui.controls.WheelZoom;
import java.text.NumberFormat;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/**
 * The curves of one quantity over training steps. The wheel zooms around the pointer, dragging pans, a double click
 * shows all again; with the keyboard, + and -, the arrows and Home do. The curves are drawn on one canvas and the
 * cross-hair on another above it, so that pointing redraws no curve.
 */
public final class Plot extends Region {
    private static final Messages TEXT = Messages.of(Plot.class);
    private static final double MIN_HEIGHT = 110;
    private static final double PAN = 0.1;

    private final Quantity quantity;
    private final PlotViewModel plot;
    private final ObservableValue<Palette> palette;
    private final NumberFormat valueFormat;
    private final NumberFormat readingFormat;
    private final Canvas curves = new Canvas();
    private final Canvas pointer = new Canvas();
    private PlotArea frame;
    private List<PlotLine> lines = List.of();
    private double draggedFrom;
    private double density = 1;

    public Plot(Quantity quantity, PlotViewModel plot, ObservableValue<Palette> palette) {
        this.quantity = quantity;
        this.plot = plot;
        this.palette = palette;
        valueFormat = quantity.axisFormat();
        readingFormat = quantity.readingFormat();
        setId(quantity.id() + "-plot");
        setAccessibleText(TEXT.get("plot." + quantity.id()));
        getStyleClass().add("plot");
        getChildren().addAll(curves, pointer);
        // How large they are is decided here, and decides nothing.
        curves.setManaged(false);
        pointer.setManaged(false);
        setMinHeight(MIN_HEIGHT);
        setFocusTraversable(true);
        palette.subscribe(this::requestLayout);
        plot.versionProperty().subscribe(this::requestLayout);
        plot.cursorStepProperty().subscribe(this::drawPointer);
        setOnScroll(this::scrolled);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> plot.cursorStepProperty().set(Double.NaN));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> setCursor(Cursor.DEFAULT));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                plot.fit();
            }
        });
        setOnKeyPressed(this::keyPressed);
        setOnKeyTyped(this::keyTyped);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (!PlotArea.fits(width, height)) {
            return;
        }
        resize(curves, width * density, height * density);
        resize(pointer, width, height);
        lines = quantity.lines(plot, palette.getValue());
        frame = new PlotArea(width, height, plot.span(), quantity.scale(plot, lines));
        GraphicsContext graphics = curves.getGraphicsContext2D();
        graphics.setTransform(density, 0, 0, density, 0, 0);
        new CurvePainter(graphics, frame, palette.getValue(), density).draw(lines, valueFormat);
        drawPointer();
    }

    private static void resize(Canvas canvas, double width, double height) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
    }

    /** Draws the curves with more pixels than the window shows of them, while a picture is taken; 1 is as shown. */
    void setDensity(double pixels) {
        density = pixels;
        curves.getTransforms().setAll(Transform.scale(1 / pixels, 1 / pixels));
        // At once: a canvas of one size under the transform of another would be seen.
        requestLayout();
        layout();
    }

    private void drawPointer() {
        if (frame == null) {
            return;
        }
        double step = plot.cursorStepProperty().get();
        new Crosshair(pointer.getGraphicsContext2D(), frame, palette.getValue())
                .draw(step, TEXT.get("plot.step", Math.round(step)), CursorReading.of(lines, step), readingFormat);
    }

    private void point(double x, double y) {
        boolean inside = frame != null && frame.contains(x, y);
        plot.cursorStepProperty().set(inside ? Math.round(frame.span().stepAt(frame.fraction(x))) : Double.NaN);
    }

    private void scrolled(ScrollEvent event) {
        if (frame != null && event.getDeltaY() != 0) {
            plot.zoom(1 / WheelZoom.factor(event), frame.fraction(event.getX()));
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        draggedFrom = event.getX();
    }

    private void dragged(MouseEvent event) {
        if (frame == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (plot.zoomProperty().get().isPresent()) {
            setCursor(Cursor.CLOSED_HAND);
        }
        plot.pan((draggedFrom - event.getX()) / frame.plotWidth());
        draggedFrom = event.getX();
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> plot.pan(-PAN);
            case RIGHT -> plot.pan(PAN);
            case HOME -> plot.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void keyTyped(KeyEvent event) {
        switch (TypedCharacter.of(event)) {
            case "+", "=" -> plot.zoom(1 / WheelZoom.STEP_FACTOR, 0.5);
            case "-" -> plot.zoom(WheelZoom.STEP_FACTOR, 0.5);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
