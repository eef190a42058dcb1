package digitpad.ui.inside.picture;

import digitpad.explanation.Inspection;
import digitpad.recognition.Prediction;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.WheelZoom;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.cell.Selection;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * Shows the network as a picture: a column of maps for each level, the probabilities on the right, and over them the
 * strongest paths and the selection. The mouse wheel zooms, dragging pans, a click pins a cell, and a double click
 * opens its level.
 */
public final class NetworkPicture extends Region implements NetworkView {
    /** Height of the level names above the tiles, in pixels. */
    static final double HEADER_HEIGHT = 48;
    /** Width of the outputs on the right, in pixels. */
    static final double OUTPUTS_WIDTH = 156;

    /** Distance in pixels from which a press counts as a drag instead of a click. */
    private static final double MIN_DRAG = 4;

    private static final Messages TEXT = Messages.of(NetworkPicture.class);

    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private final Canvas overlayCanvas = new Canvas();
    private final ImageView tiles = new ImageView();
    private final TileRaster raster = new TileRaster();
    private final PictureOverlay overlay = new PictureOverlay();
    private PixelBuffer<IntBuffer> buffer;
    private PictureLayout layout;
    private Viewport viewport = Viewport.FIT;
    private boolean layoutStale = true;
    private boolean tilesStale = true;
    private MouseEvent lastDragEvent;
    private boolean dragged;
    private long paintedFrames;

    public NetworkPicture(InspectionViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        setId("network-picture");
        getStyleClass().add("network-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXT.get("picture.accessible"));
        setFocusTraversable(true);
        setMinSize(0, 0);
        tiles.setLayoutY(HEADER_HEIGHT);
        getChildren().addAll(tiles, overlayCanvas);
        // All changes only request a layout, which happens once per frame.
        model.inspectionProperty().addListener((property, before, now) -> inspected(before, now));
        model.openedLevelProperty().addListener((property, before, now) -> {
            viewport = Viewport.FIT;
            rearrange();
        });
        model.selectedProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        model.pathsVisibleProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
        visibleProperty().subscribe(this::requestLayout);
        widthProperty().addListener((property, before, now) -> rearrange());
        heightProperty().addListener((property, before, now) -> rearrange());
        setOnMouseMoved(event -> model.hoveredProperty().set(cellAt(event)));
        setOnMouseExited(event -> model.hoveredProperty().set(Optional.empty()));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
    }

    @Override
    public long paintedFrames() {
        return paintedFrames;
    }

    @Override
    public void zoomIn() {
        zoom(WheelZoom.STEP_FACTOR, tilesWidth() / 2, tilesHeight() / 2);
    }

    @Override
    public void zoomOut() {
        zoom(1 / WheelZoom.STEP_FACTOR, tilesWidth() / 2, tilesHeight() / 2);
    }

    @Override
    public void zoomToFit() {
        viewport = Viewport.FIT;
        model.openedLevelProperty().set(OptionalInt.empty());
        repaint();
    }

    @Override
    protected void layoutChildren() {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        overlayCanvas.setWidth(Math.max(1, getWidth()));
        overlayCanvas.setHeight(Math.max(1, getHeight()));
        // A hidden picture would be painted for nobody.
        if (inspection.isEmpty() || !isVisible() || tilesWidth() < 1 || tilesHeight() < 1) {
            return;
        }
        if (layoutStale) {
            arrange(inspection.get());
        }
        if (tilesStale) {
            raster.paint(inspection.get(), layout, viewport, density());
            buffer.updateBuffer(ignored -> null);
            tilesStale = false;
            paintedFrames++;
        }
        overlay.draw(
                overlayCanvas.getGraphicsContext2D(),
                new PictureOverlay.OverlayContext(
                        inspection.get(),
                        layout,
                        viewport,
                        tilesWidth(),
                        tilesHeight(),
                        getWidth(),
                        palette.getValue(),
                        model.openedLevelProperty().get().isEmpty(),
                        model.pathsVisibleProperty().get(),
                        model.selectedProperty()
                                .get()
                                .filter(cell -> cell.isIn(inspection.get().structure()))
                                .map(cell -> new Selection(
                                        inspection.get(),
                                        cell,
                                        model.inputMapProperty().get())),
                        model.pinnedProperty().get().isPresent()));
    }

    private void arrange(Inspection inspection) {
        double density = density();
        OptionalInt level = model.openedLevelProperty().get();
        layout = level.isPresent()
                ? PictureLayout.ofLevel(inspection.structure(), level.getAsInt(), tilesWidth(), tilesHeight())
                : PictureLayout.of(inspection.structure(), tilesWidth(), tilesHeight());
        raster.resize((int) Math.max(1, Math.ceil(tilesWidth() * density)), (int)
                Math.max(1, Math.ceil(tilesHeight() * density)));
        buffer = new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        tiles.setImage(new WritableImage(buffer));
        tiles.setFitWidth(raster.width() / density);
        tiles.setFitHeight(raster.height() / density);
        layoutStale = false;
        tilesStale = true;
    }

    private void inspected(Optional<Inspection> before, Optional<Inspection> now) {
        if (!before.map(inspection -> inspection.structure().model().architecture())
                .equals(now.map(inspection -> inspection.structure().model().architecture()))) {
            viewport = Viewport.FIT;
            layoutStale = true;
        }
        repaint();
    }

    private void repaint() {
        tilesStale = true;
        requestLayout();
    }

    private void rearrange() {
        layoutStale = true;
        requestLayout();
    }

    /** Returns the number of device pixels per scene unit. */
    private double density() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private double tilesWidth() {
        return Math.floor(getWidth() - OUTPUTS_WIDTH);
    }

    private double tilesHeight() {
        return Math.floor(getHeight() - HEADER_HEIGHT - 2);
    }

    /** Returns the cell under the mouse pointer; over the outputs, the digit. */
    private Optional<CellRef> cellAt(MouseEvent event) {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isEmpty() || layout == null) {
            return Optional.empty();
        }
        double y = event.getY() - HEADER_HEIGHT;
        if (event.getX() > tilesWidth() + PictureOverlay.OUTPUTS_GAP / 2) {
            int digit = (int) Math.floor(y / tilesHeight() * Prediction.CLASSES);
            return digit >= 0
                            && digit < Prediction.CLASSES
                            && inspection.get().prediction().isPresent()
                    ? Optional.of(new CellRef(inspection.get().structure().lastLevel(), digit, 0, 0))
                    : Optional.empty();
        }
        if (y < 0 || event.getX() > tilesWidth()) {
            return Optional.empty();
        }
        return layout.cellAt(viewport.pictureX(event.getX()), viewport.pictureY(y));
    }

    private void press(MouseEvent event) {
        requestFocus();
        lastDragEvent = event;
        dragged = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - lastDragEvent.getX();
        double dy = event.getY() - lastDragEvent.getY();
        if (dragged || Math.hypot(dx, dy) > MIN_DRAG) {
            dragged = true;
            viewport = viewport.moved(dx, dy, tilesWidth(), tilesHeight());
            lastDragEvent = event;
            repaint();
        }
    }

    private void click(MouseEvent event) {
        if (dragged || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getY() < HEADER_HEIGHT) {
            levelAtHeader(event.getX()).ifPresent(this::toggleOpenLevel);
            return;
        }
        Optional<CellRef> cell = cellAt(event);
        if (event.getClickCount() == 2) {
            cell.ifPresent(clicked -> toggleOpenLevel(clicked.level()));
            return;
        }
        model.pinnedProperty().set(cell.equals(model.pinnedProperty().get()) ? Optional.empty() : cell);
    }

    private void toggleOpenLevel(int level) {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isPresent() && level < inspection.get().structure().lastLevel()) {
            model.openedLevelProperty()
                    .set(model.openedLevelProperty().get().isPresent() ? OptionalInt.empty() : OptionalInt.of(level));
        }
    }

    private Optional<Integer> levelAtHeader(double x) {
        double pictureX = viewport.pictureX(x);
        return layout == null || x > tilesWidth()
                ? Optional.empty()
                : layout.columns().stream()
                        .filter(column ->
                                pictureX >= column.slotLeft() && pictureX <= column.slotLeft() + column.slotWidth())
                        .map(PictureLayout.Column::level)
                        .findFirst();
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(WheelZoom.factor(event), event.getX(), event.getY() - HEADER_HEIGHT);
            event.consume();
        }
    }

    private void zoom(double factor, double x, double y) {
        viewport = viewport.zoomed(factor, x, y, tilesWidth(), tilesHeight());
        repaint();
    }
}
