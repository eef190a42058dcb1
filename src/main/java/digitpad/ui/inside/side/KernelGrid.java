package digitpad.ui.inside.side;

import digitpad.explanation.Convolution;
import digitpad.explanation.Inspection;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.FigurePainter;
import digitpad.ui.inside.cell.InspectionViewModel;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/** The kernels of the first layer side by side; a click selects the map that one makes. */
final class KernelGrid extends CanvasRegion {
    private static final double GAP = 4;

    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private int across = 1;
    private double tile;

    KernelGrid(InspectionViewModel model, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.model = model;
        this.palette = palette;
        setId("kernels");
        setMinSize(100, 100);
        model.inspectionProperty().addListener((property, before, now) -> inspected(before, now));
        model.selectedProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
        setOnMouseClicked(this::click);
    }

    /** While a digit is drawn the kernels stay what they are. */
    @SuppressWarnings("ReferenceEquality") // the very layers stand for unchanged weights
    private void inspected(Optional<Inspection> before, Optional<Inspection> now) {
        if (before.isEmpty()
                || now.isEmpty()
                || before.get().structure() != now.get().structure()) {
            requestLayout();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        first().ifPresent(layer -> draw(new FigurePainter(graphics, palette.getValue()), layer));
    }

    private void draw(FigurePainter brush, Convolution layer) {
        int count = layer.output().maps();
        tile = 0;
        for (int tryAcross = 1; tryAcross <= count; tryAcross++) {
            int down = (count + tryAcross - 1) / tryAcross;
            double fits = Math.min((getWidth() + GAP) / tryAcross, (getHeight() + GAP) / down) - GAP;
            if (fits > tile) {
                tile = fits;
                across = tryAcross;
            }
        }
        double cell = tile / layer.kernel();
        double extent = FigurePainter.maxAbs(layer.weights());
        for (int map = 0; map < count; map++) {
            int row = map / across;
            double x = map % across * (tile + GAP);
            double y = row * (tile + GAP);
            brush.grid(layer.kernelOf(map, 0), layer.kernel(), x, y, cell, ColorMap.weights(brush.isDark()), extent);
            int which = map;
            if (model.selectedProperty()
                    .get()
                    .filter(spot -> spot.level() == 1 && spot.map() == which)
                    .isPresent()) {
                brush.frame(x - 1, y - 1, tile + 3, brush.palette().training());
            }
        }
    }

    private void click(MouseEvent event) {
        int column = (int) (event.getX() / (tile + GAP));
        int row = (int) (event.getY() / (tile + GAP));
        int map = row * across + column;
        first().filter(layer -> column < across && map < layer.output().maps())
                .ifPresent(layer -> model.pinnedProperty()
                        .set(Optional.of(new CellRef(
                                1,
                                map,
                                layer.output().height() / 2,
                                layer.output().width() / 2))));
    }

    private Optional<Convolution> first() {
        return model.inspectionProperty()
                .get()
                .flatMap(seen ->
                        seen.structure().layer(1) instanceof Convolution layer ? Optional.of(layer) : Optional.empty());
    }
}
