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
 * A plot of one quantity over the training steps. The mouse wheel zooms around the cursor, dragging pans, and a double
 * click shows everything, from the first step on; on the keyboard + and -, the arrow keys and Home do the same. The
 * crosshair has its own canvas above the canvas of the curves, so that moving the cursor does not redraw the curves.
 */
public final class Plot extends Region {
    private static final Messages TEXT = Messages.of(Plot.class);
    private static final double MIN_HEIGHT = 110;
    private static final double PAN_FRACTION = 0.1;

    private final Quantity quantity;
    private final PlotViewModel plot;
    private final ObservableValue<Palette> palette;
    private final NumberFormat valueFormat;
    private final NumberFormat readingFormat;
    private final Canvas curves = new Canvas();
    private final Canvas crosshair = new Canvas();
    private PlotArea area;
    private List<PlotLine> lines = List.of();
    private double dragX;
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
        getChildren().addAll(curves, crosshair);
        // The size of the canvases follows from this region and must not influence it.
        curves.setManaged(false);
        crosshair.setManaged(false);
        setMinHeight(MIN_HEIGHT);
        setFocusTraversable(true);
        palette.subscribe(this::requestLayout);
        plot.versionProperty().subscribe(this::requestLayout);
        plot.cursorStepProperty().subscribe(this::drawCrosshair);
        setOnScroll(this::scrolled);
        setOnMouseMoved(event -> moveCursor(event.getX(), event.getY()));
        setOnMouseExited(event -> plot.cursorStepProperty().set(Double.NaN));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> setCursor(Cursor.DEFAULT));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                plot.toggleAll();
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
        resize(crosshair, width, height);
        lines = quantity.lines(plot, palette.getValue());
        area = new PlotArea(width, height, plot.span(), quantity.scale(plot, lines));
        GraphicsContext graphics = curves.getGraphicsContext2D();
        graphics.setTransform(density, 0, 0, density, 0, 0);
        new CurvePainter(graphics, area, palette.getValue(), density).draw(lines, valueFormat);
        drawCrosshair();
    }

    private static void resize(Canvas canvas, double width, double height) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
    }

    /** Sets the number of canvas pixels per window pixel: more than 1 to export a sharp picture, otherwise 1. */
    void setDensity(double pixels) {
        density = pixels;
        curves.getTransforms().setAll(Transform.scale(1 / pixels, 1 / pixels));
        // Lay out at once, because the old canvas size with the new transform would be visible.
        requestLayout();
        layout();
    }

    private void drawCrosshair() {
        if (area == null) {
            return;
        }
        double step = plot.cursorStepProperty().get();
        new Crosshair(crosshair.getGraphicsContext2D(), area, palette.getValue())
                .draw(step, TEXT.get("plot.step", Math.round(step)), CursorReading.of(lines, step), readingFormat);
    }

    private void moveCursor(double x, double y) {
        boolean inside = area != null && area.contains(x, y);
        plot.cursorStepProperty().set(inside ? Math.round(area.span().stepAt(area.fraction(x))) : Double.NaN);
    }

    private void scrolled(ScrollEvent event) {
        if (area != null && event.getDeltaY() != 0) {
            plot.zoom(1 / WheelZoom.factor(event), area.fraction(event.getX()));
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
    }

    private void dragged(MouseEvent event) {
        if (area == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (plot.zoomProperty().get().isPresent()) {
            setCursor(Cursor.CLOSED_HAND);
        }
        plot.pan((dragX - event.getX()) / area.plotWidth());
        dragX = event.getX();
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> plot.pan(-PAN_FRACTION);
            case RIGHT -> plot.pan(PAN_FRACTION);
            case HOME -> plot.toggleAll();
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
