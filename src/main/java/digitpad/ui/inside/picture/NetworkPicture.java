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
 * The network as a picture: a column of maps for each level, the probabilities at the right, the strongest paths and what
 * is selected drawn over them. The wheel zooms, dragging pans, a click pins a cell, a double click opens its level.
 */
public final class NetworkPicture extends Region {
    /** Pixels above the tiles, for the names of the levels. */
    static final double HEADER_HEIGHT = 48;
    /** Pixels at the right, for the outputs. */
    static final double OUTPUTS = 156;

    private static final double DRAG = 4;

    private static final Messages TEXT = Messages.of(NetworkPicture.class);

    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private final Canvas overlay = new Canvas();
    private final ImageView tiles = new ImageView();
    private final TileRaster raster = new TileRaster();
    private final PictureOverlay marks = new PictureOverlay();
    private PixelBuffer<IntBuffer> buffer;
    private PictureLayout layout;
    private Viewport view = Viewport.FIT;
    private boolean layoutOld = true;
    private boolean tilesOld = true;
    private MouseEvent pressed;
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
        getChildren().addAll(tiles, overlay);
        // Laying out happens once a frame, however often something changes before it.
        model.inspectionProperty().addListener((property, before, now) -> inspected(before, now));
        model.openedLevelProperty().addListener((property, before, now) -> {
            view = Viewport.FIT;
            arrangeAnew();
        });
        model.selectedProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        model.pathsVisibleProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
        widthProperty().addListener((property, before, now) -> arrangeAnew());
        heightProperty().addListener((property, before, now) -> arrangeAnew());
        setOnMouseMoved(event -> model.hoveredProperty().set(spotAt(event)));
        setOnMouseExited(event -> model.hoveredProperty().set(Optional.empty()));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
    }

    /** How many frames with new activations have been painted. */
    long paintedFrames() {
        return paintedFrames;
    }

    /** Nearer, around the middle. */
    public void zoomIn() {
        zoom(WheelZoom.STEP_FACTOR, tilesWidth() / 2, tilesHeight() / 2);
    }

    /** Further away, around the middle. */
    public void zoomOut() {
        zoom(1 / WheelZoom.STEP_FACTOR, tilesWidth() / 2, tilesHeight() / 2);
    }

    /** Shows all of it. */
    public void zoomToFit() {
        view = Viewport.FIT;
        model.openedLevelProperty().set(OptionalInt.empty());
        repaint();
    }

    @Override
    protected void layoutChildren() {
        Optional<Inspection> seen = model.inspectionProperty().get();
        overlay.setWidth(Math.max(1, getWidth()));
        overlay.setHeight(Math.max(1, getHeight()));
        if (seen.isEmpty() || tilesWidth() < 1 || tilesHeight() < 1) {
            return;
        }
        if (layoutOld) {
            arrange(seen.get());
        }
        if (tilesOld) {
            raster.paint(seen.get(), layout, view, density());
            buffer.updateBuffer(whole -> null);
            tilesOld = false;
            paintedFrames++;
        }
        marks.draw(
                overlay.getGraphicsContext2D(),
                new PictureOverlay.OverlayContext(
                        seen.get(),
                        layout,
                        view,
                        tilesWidth(),
                        tilesHeight(),
                        getWidth(),
                        palette.getValue(),
                        model.openedLevelProperty().get().isEmpty(),
                        model.pathsVisibleProperty().get(),
                        model.selectedProperty()
                                .get()
                                .filter(spot -> spot.isIn(seen.get().structure()))
                                .map(spot -> new Selection(
                                        seen.get(),
                                        spot,
                                        model.inputMapProperty().get())),
                        model.pinnedProperty().get().isPresent()));
    }

    private void arrange(Inspection seen) {
        double density = density();
        OptionalInt level = model.openedLevelProperty().get();
        layout = level.isPresent()
                ? PictureLayout.ofLevel(seen.structure(), level.getAsInt(), tilesWidth(), tilesHeight())
                : PictureLayout.of(seen.structure(), tilesWidth(), tilesHeight());
        raster.resize((int) Math.max(1, Math.ceil(tilesWidth() * density)), (int)
                Math.max(1, Math.ceil(tilesHeight() * density)));
        buffer = new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        tiles.setImage(new WritableImage(buffer));
        tiles.setFitWidth(raster.width() / density);
        tiles.setFitHeight(raster.height() / density);
        layoutOld = false;
        tilesOld = true;
    }

    private void inspected(Optional<Inspection> before, Optional<Inspection> now) {
        if (!before.map(seen -> seen.structure().model().architecture())
                .equals(now.map(seen -> seen.structure().model().architecture()))) {
            view = Viewport.FIT;
            layoutOld = true;
        }
        repaint();
    }

    private void repaint() {
        tilesOld = true;
        requestLayout();
    }

    private void arrangeAnew() {
        layoutOld = true;
        requestLayout();
    }

    /** Pixels of the device for each of the scene's. */
    private double density() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private double tilesWidth() {
        return Math.floor(getWidth() - OUTPUTS);
    }

    private double tilesHeight() {
        return Math.floor(getHeight() - HEADER_HEIGHT - 2);
    }

    /** The cell under the pointer; on the right the digit. */
    private Optional<CellRef> spotAt(MouseEvent event) {
        Optional<Inspection> seen = model.inspectionProperty().get();
        if (seen.isEmpty() || layout == null) {
            return Optional.empty();
        }
        double y = event.getY() - HEADER_HEIGHT;
        if (event.getX() > tilesWidth() + PictureOverlay.OUTPUTS_GAP / 2) {
            int digit = (int) Math.floor(y / tilesHeight() * Prediction.CLASSES);
            return digit >= 0
                            && digit < Prediction.CLASSES
                            && seen.get().prediction().isPresent()
                    ? Optional.of(new CellRef(seen.get().structure().lastLevel(), digit, 0, 0))
                    : Optional.empty();
        }
        if (y < 0 || event.getX() > tilesWidth()) {
            return Optional.empty();
        }
        return layout.cellAt(view.pictureX(event.getX()), view.pictureY(y));
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed = event;
        dragged = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - pressed.getX();
        double dy = event.getY() - pressed.getY();
        if (dragged || Math.hypot(dx, dy) > DRAG) {
            dragged = true;
            view = view.moved(dx, dy, tilesWidth(), tilesHeight());
            pressed = event;
            repaint();
        }
    }

    private void click(MouseEvent event) {
        if (dragged || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getY() < HEADER_HEIGHT) {
            headerAt(event.getX()).ifPresent(this::open);
            return;
        }
        Optional<CellRef> spot = spotAt(event);
        if (event.getClickCount() == 2) {
            spot.ifPresent(clicked -> open(clicked.level()));
            return;
        }
        model.pinnedProperty().set(spot.equals(model.pinnedProperty().get()) ? Optional.empty() : spot);
    }

    private void open(int level) {
        Optional<Inspection> seen = model.inspectionProperty().get();
        if (seen.isPresent() && level < seen.get().structure().lastLevel()) {
            model.openedLevelProperty()
                    .set(model.openedLevelProperty().get().isPresent() ? OptionalInt.empty() : OptionalInt.of(level));
        }
    }

    private Optional<Integer> headerAt(double x) {
        double picture = view.pictureX(x);
        return layout == null || x > tilesWidth()
                ? Optional.empty()
                : layout.columns().stream()
                        .filter(column ->
                                picture >= column.slotLeft() && picture <= column.slotLeft() + column.slotWidth())
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
        view = view.zoomed(factor, x, y, tilesWidth(), tilesHeight());
        repaint();
    }
}
