package digitpad.ui.train.plot;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The curves of one quantity over training steps. The wheel zooms around the pointer, dragging pans, a double click
 * shows all again; with the keyboard, + and -, the arrows and Home do. The curves are drawn on one canvas and the
 * cross-hair on another above it, so that pointing redraws no curve.
 */
public final class Plot extends Region {
    private static final Messages TEXT = Messages.of(Plot.class);
    private static final double MIN_HEIGHT = 110;
    /** What one click of a wheel, and one press of a key, zooms by. */
    private static final double ZOOM = 1.25;

    /** How far a click of a wheel scrolls, in pixels; a touchpad tells of many smaller ways. */
    private static final double WHEEL_CLICK = 40;

    private static final double PAN = 0.1;

    private final Quantity quantity;
    private final PlotViewModel plot;
    private final ObservableValue<Palette> palette;
    private final NumberFormat valueFormat;
    private final NumberFormat readingFormat;
    private final Canvas curves = new Canvas();
    private final Canvas pointer = new Canvas();
    private Frame frame;
    private List<Line> lines = List.of();
    private double draggedFrom;

    public Plot(Quantity quantity, PlotViewModel plot, ObservableValue<Palette> palette) {
        this.quantity = quantity;
        this.plot = plot;
        this.palette = palette;
        boolean accuracy = quantity == Quantity.ACCURACY;
        valueFormat = new DecimalFormat(accuracy ? "0.## %" : "0.####");
        readingFormat = new DecimalFormat(accuracy ? "0.00 %" : "0.0000");
        setId(quantity.id() + "-plot");
        setAccessibleText(TEXT.get("plot." + quantity.id()));
        getStyleClass().add("plot");
        getChildren().addAll(curves, pointer);
        setMinHeight(MIN_HEIGHT);
        setFocusTraversable(true);
        palette.subscribe(this::requestLayout);
        plot.versionProperty().subscribe(this::requestLayout);
        plot.pointedAtProperty().subscribe(this::drawPointer);
        setOnScroll(this::scrolled);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> plot.pointedAtProperty().set(Double.NaN));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(event -> setCursor(Cursor.DEFAULT));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                plot.showAll();
            }
        });
        setOnKeyPressed(this::keyPressed);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (!Frame.fits(width, height)) {
            return;
        }
        for (Canvas canvas : List.of(curves, pointer)) {
            if (canvas.getWidth() != width || canvas.getHeight() != height) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
        }
        lines = quantity.lines(plot, palette.getValue());
        frame = new Frame(width, height, plot.span(), quantity.scale(plot));
        new CurvePainter(curves.getGraphicsContext2D(), frame, palette.getValue()).draw(lines, valueFormat);
        drawPointer();
    }

    private void drawPointer() {
        if (frame == null) {
            return;
        }
        double step = plot.pointedAtProperty().get();
        new CrossHair(pointer.getGraphicsContext2D(), frame, palette.getValue())
                .draw(step, TEXT.get("plot.step", Math.round(step)), Reading.of(lines, step), readingFormat);
    }

    private void point(double x, double y) {
        boolean inside = frame != null && frame.holds(x, y);
        plot.pointedAtProperty().set(inside ? Math.round(frame.span().step(frame.share(x))) : Double.NaN);
    }

    private void scrolled(ScrollEvent event) {
        if (frame != null && event.getDeltaY() != 0) {
            plot.zoom(Math.pow(ZOOM, -event.getDeltaY() / WHEEL_CLICK), frame.share(event.getX()));
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
            case PLUS, ADD, EQUALS -> plot.zoom(1 / ZOOM, 0.5);
            case MINUS, SUBTRACT -> plot.zoom(ZOOM, 0.5);
            case LEFT -> plot.pan(-PAN);
            case RIGHT -> plot.pan(PAN);
            case HOME -> plot.showAll();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
