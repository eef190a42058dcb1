package digitpad.ui.inside.space;

import digitpad.explanation.Inspection;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import digitpad.ui.controls.WheelZoom;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.cell.Selection;
import digitpad.ui.inside.picture.NetworkView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Shows the network in space. Dragging turns it, the mouse wheel zooms, and a click pins a cell. It turns slowly by
 * itself while the user does nothing.
 */
public final class SpaceView extends CanvasRegion implements NetworkView {
    /** Distance in pixels from which a press counts as a drag instead of a click. */
    private static final double MIN_DRAG = 4;
    /** Turn for each pixel that the mouse is dragged, in radians. */
    private static final double RADIANS_PER_PIXEL = Math.toRadians(0.4);
    /** Turn of an arrow key, in radians. */
    private static final double KEY_STEP = Math.toRadians(5);

    /** The number of directions that a turn must fit in. */
    private static final int SIDES = 36;

    private static final Messages TEXT = Messages.of(SpaceView.class);

    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private final BooleanProperty turning = new SimpleBooleanProperty(true);
    private final IdleTurn idleTurn = new IdleTurn(this);
    private SpaceLayout layout;
    private List<WallRaster> rasters = List.of();
    private Camera camera = Camera.START;
    private boolean rastersStale;
    private MouseEvent lastDragEvent;
    private boolean dragged;
    private long paintedFrames;

    public SpaceView(InspectionViewModel model, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.model = model;
        this.palette = palette;
        setId("space-view");
        getStyleClass().add("network-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXT.get("space.accessible"));
        setFocusTraversable(true);
        setMinSize(0, 0);
        // All changes only request a layout, which happens once per frame.
        model.inspectionProperty().addListener((property, before, now) -> inspected(before, now));
        inspected(Optional.empty(), model.inspectionProperty().get());
        model.selectedProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        model.pathsVisibleProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
        setOnMouseMoved(this::move);
        setOnMouseExited(event -> model.hoveredProperty().set(Optional.empty()));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
        visibleProperty().subscribe(idleTurn::update);
        visibleProperty().subscribe(this::requestLayout);
        sceneProperty().subscribe(idleTurn::update);
        turning.subscribe(idleTurn::update);
    }

    /** Whether the network turns slowly while the user does nothing. */
    public BooleanProperty turningProperty() {
        return turning;
    }

    @Override
    public long paintedFrames() {
        return paintedFrames;
    }

    /** Returns where the network is seen from. */
    Camera camera() {
        return camera;
    }

    /** Sees the network from elsewhere. */
    void setCamera(Camera next) {
        camera = next;
        requestLayout();
    }

    @Override
    public void zoomIn() {
        zoom(WheelZoom.STEP_FACTOR, 0, 0);
    }

    @Override
    public void zoomOut() {
        zoom(1 / WheelZoom.STEP_FACTOR, 0, 0);
    }

    @Override
    public void zoomToFit() {
        idleTurn.restart();
        setCamera(Camera.START);
    }

    @Override
    public boolean turn(int right, int down) {
        idleTurn.restart();
        setCamera(camera.turned(right * KEY_STEP, down * KEY_STEP));
        return true;
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        // A hidden view would be painted for nobody.
        if (isVisible()) {
            paint(graphics, camera, width, height);
        }
    }

    /**
     * Paints the network as it is seen now, but turned, and small enough to be complete from every side.
     *
     * @param turn in radians
     */
    void paintTurned(GraphicsContext graphics, double turn, double width, double height) {
        Camera start = new Camera(camera.yaw(), camera.pitch(), 1, 0, 0);
        double zoom = 1;
        for (int i = 0; i < SIDES && layout != null; i++) {
            Camera side = start.turned(2 * Math.PI * i / SIDES, 0);
            zoom = Math.min(
                    zoom,
                    Projection.fittingScale(layout, side, width, height)
                            / Projection.fittingScale(layout, Camera.START, width, height));
        }
        paint(graphics, new Camera(start.yaw(), start.pitch(), zoom, 0, 0).turned(turn, 0), width, height);
    }

    private void paint(GraphicsContext graphics, Camera from, double width, double height) {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isEmpty()) {
            return;
        }
        if (rastersStale) {
            paintRasters(inspection.get());
            rastersStale = false;
            paintedFrames++;
        }
        new SpacePainter(
                        graphics,
                        rasters,
                        new SpaceContext(
                                inspection.get(),
                                layout,
                                Projection.of(layout, from, width, height),
                                palette.getValue(),
                                model.pathsVisibleProperty().get(),
                                selection(inspection.get())))
                .paint();
    }

    private Optional<Selection> selection(Inspection inspection) {
        return model.selectedProperty()
                .get()
                .filter(cell -> cell.isIn(inspection.structure()))
                .map(cell ->
                        new Selection(inspection, cell, model.inputMapProperty().get()));
    }

    private void inspected(Optional<Inspection> before, Optional<Inspection> now) {
        boolean isSameNetwork = before.map(
                        inspection -> inspection.structure().model().architecture())
                .equals(now.map(inspection -> inspection.structure().model().architecture()));
        if (now.isPresent() && (!isSameNetwork || layout == null)) {
            layout = SpaceLayout.of(now.get().structure());
            rasters = layout.walls().stream().map(WallRaster::new).toList();
            camera = Camera.START;
        }
        rastersStale = true;
        if (isVisible()) {
            requestLayout();
        }
    }

    private void paintRasters(Inspection inspection) {
        int last = inspection.structure().lastLevel();
        for (int level = 0; level < last; level++) {
            float[] values = inspection.activations().of(level);
            boolean[] shown = level == last - 1 && inspection.dropout().isPresent()
                    ? inspection.dropout().get().mask()
                    : new boolean[0];
            ColorMap colors = level == 0 ? ColorMap.INK : ColorMap.ACTIVATIONS;
            rasters.get(level).paint(values, level == 0 ? 1 : FigurePainter.maxAbs(values), colors, shown);
        }
        float[] probabilities = new float[Prediction.CLASSES];
        inspection.shownPrediction().ifPresent(prediction -> {
            for (int digit = 0; digit < probabilities.length; digit++) {
                probabilities[digit] = prediction.probability(digit);
            }
        });
        rasters.get(last).paint(probabilities, 1, ColorMap.ACTIVATIONS, new boolean[0]);
        rasters.forEach(WallRaster::publish);
    }

    /** Returns the visible cell at a pixel of the view. */
    Optional<CellRef> cellAt(double x, double y) {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isEmpty()) {
            return Optional.empty();
        }
        int last = inspection.get().structure().lastLevel();
        return Projection.of(layout, camera, getWidth(), getHeight())
                .cellAt(x, y)
                .filter(cell ->
                        cell.level() < last || inspection.get().prediction().isPresent());
    }

    private void move(MouseEvent event) {
        idleTurn.restart();
        model.hoveredProperty().set(cellAt(event.getX(), event.getY()));
    }

    private void press(MouseEvent event) {
        requestFocus();
        idleTurn.restart();
        lastDragEvent = event;
        dragged = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - lastDragEvent.getX();
        double dy = event.getY() - lastDragEvent.getY();
        if (dragged || Math.hypot(dx, dy) > MIN_DRAG) {
            idleTurn.restart();
            dragged = true;
            // The near side of the network follows the mouse.
            setCamera(camera.turned(-dx * RADIANS_PER_PIXEL, dy * RADIANS_PER_PIXEL));
            lastDragEvent = event;
        }
    }

    private void click(MouseEvent event) {
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            Optional<CellRef> cell = cellAt(event.getX(), event.getY());
            model.pinnedProperty().set(cell.equals(model.pinnedProperty().get()) ? Optional.empty() : cell);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(WheelZoom.factor(event), event.getX() - getWidth() / 2, event.getY() - getHeight() / 2);
            event.consume();
        }
    }

    private void zoom(double factor, double x, double y) {
        idleTurn.restart();
        setCamera(camera.zoomed(factor, x, y));
    }
}
