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

/** Draws the kernels of the first layer side by side. A click on a kernel selects its output map. */
final class KernelGrid extends CanvasRegion {
    private static final double GAP = 4;

    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private int kernelsPerRow = 1;
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

    /** Redraws the kernels if the network has changed. They do not depend on the drawing. */
    @SuppressWarnings("ReferenceEquality") // the same instance has the same weights
    private void inspected(Optional<Inspection> before, Optional<Inspection> now) {
        if (before.isEmpty()
                || now.isEmpty()
                || before.get().structure() != now.get().structure()) {
            requestLayout();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        firstConvolution().ifPresent(layer -> draw(new FigurePainter(graphics, palette.getValue()), layer));
    }

    private void draw(FigurePainter painter, Convolution layer) {
        int count = layer.output().maps();
        tile = 0;
        for (int candidate = 1; candidate <= count; candidate++) {
            int rows = (count + candidate - 1) / candidate;
            double fittingSide = Math.min((getWidth() + GAP) / candidate, (getHeight() + GAP) / rows) - GAP;
            if (fittingSide > tile) {
                tile = fittingSide;
                kernelsPerRow = candidate;
            }
        }
        double cellSide = tile / layer.kernel();
        double fullScale = FigurePainter.maxAbs(layer.weights());
        for (int map = 0; map < count; map++) {
            int row = map / kernelsPerRow;
            double x = map % kernelsPerRow * (tile + GAP);
            double y = row * (tile + GAP);
            painter.grid(
                    layer.kernelOf(map, 0),
                    layer.kernel(),
                    x,
                    y,
                    cellSide,
                    ColorMap.weights(painter.isDark()),
                    fullScale);
            int currentMap = map;
            if (model.selectedProperty()
                    .get()
                    .filter(cell -> cell.level() == 1 && cell.map() == currentMap)
                    .isPresent()) {
                painter.frame(x - 1, y - 1, tile + 3, painter.palette().training());
            }
        }
    }

    private void click(MouseEvent event) {
        int column = (int) (event.getX() / (tile + GAP));
        int row = (int) (event.getY() / (tile + GAP));
        int map = row * kernelsPerRow + column;
        firstConvolution()
                .filter(layer -> column < kernelsPerRow && map < layer.output().maps())
                .ifPresent(layer -> model.pinnedProperty()
                        .set(Optional.of(new CellRef(
                                1,
                                map,
                                layer.output().height() / 2,
                                layer.output().width() / 2))));
    }

    private Optional<Convolution> firstConvolution() {
        return model.inspectionProperty()
                .get()
                .flatMap(inspection -> inspection.structure().layer(1) instanceof Convolution layer
                        ? Optional.of(layer)
                        : Optional.empty());
    }
}
