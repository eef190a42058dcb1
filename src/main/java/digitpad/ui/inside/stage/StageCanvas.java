package digitpad.ui.inside.stage;

import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.explanation.Window;
import digitpad.network.Shape;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.inside.cell.Brush;
import digitpad.ui.inside.cell.ColorMap;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.cell.Selection;
import digitpad.ui.inside.cell.Spot;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The input with its window, the kernel between, and the map as far as it is filled. */
final class StageCanvas extends Region {
    private static final Messages TEXT = Messages.of(StageCanvas.class);
    private static final double MIDDLE = 190;
    private static final double LARGEST = 380;

    private final Canvas canvas = new Canvas();
    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private Optional<Spot> spot = Optional.empty();
    private ConvolutionPlayer player = new ConvolutionPlayer(1);

    StageCanvas(InspectionViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        setMinSize(0, 0);
        getChildren().add(canvas);
        model.inspectionProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
    }

    void show(Spot cell, ConvolutionPlayer played) {
        spot = Optional.of(cell);
        player = played;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        model.inspectionProperty()
                .get()
                .flatMap(seen -> spot.filter(cell -> cell.isIn(seen.anatomy()))
                        .map(cell -> new Selection(
                                seen, cell, model.inputMapProperty().get())))
                .filter(selection -> selection.kind() == Selection.Kind.CONVOLUTION)
                .ifPresent(selection -> draw(graphics, selection));
    }

    private void draw(GraphicsContext graphics, Selection selection) {
        Brush brush = new Brush(graphics, palette.getValue());
        Convolution layer = (Convolution) selection.layer();
        ConvolutionCell cell = selection.convolution();
        int from = selection.inputOf(cell);
        double side = Math.min(LARGEST, Math.min(getHeight() - Brush.CAPTION - 6, (getWidth() - MIDDLE) / 2));
        double left = Math.max(0, (getWidth() - 2 * side - MIDDLE) / 2);
        double top = Brush.CAPTION + (getHeight() - Brush.CAPTION - side) / 2;
        boolean fromImage = selection.spot().level() == 1;

        double inputCell = side / layer.input().width();
        float[] input = selection.inspection().activations().of(selection.spot().level() - 1);
        brush.caption(
                fromImage ? TEXT.get("stage.input.image") : TEXT.get("stage.input", from), left, top - Brush.CAPTION);
        map(
                graphics,
                input,
                layer.input(),
                from,
                left,
                top,
                inputCell,
                fromImage ? ColorMap.INK : ColorMap.ACTIVATIONS,
                fromImage ? 1 : Brush.extent(input),
                Integer.MAX_VALUE);
        Window window = cell.window();
        Color accent = brush.palette().training();
        double windowX = left + window.left() * inputCell;
        double windowY = top + window.top() * inputCell;
        double windowSide = layer.kernel() * inputCell;
        graphics.setStroke(accent);
        graphics.setLineWidth(2.5);
        graphics.strokeRect(windowX, windowY, windowSide, windowSide);

        double kernelCell = Math.min(24, (MIDDLE - 70) / layer.kernel());
        double kernelSide = kernelCell * layer.kernel();
        double kernelX = left + side + (MIDDLE - kernelSide) / 2;
        double kernelY = top + side / 2 - kernelSide / 2 - 16;
        ConvolutionCell.Part part = cell.parts().get(from);
        brush.caption(TEXT.get("stage.kernel"), kernelX, kernelY - Brush.CAPTION);
        brush.grid(
                part.kernel(),
                layer.kernel(),
                kernelX,
                kernelY,
                kernelCell,
                ColorMap.weights(brush.isDark()),
                Brush.extent(part.kernel()));
        brush.line(
                TEXT.get("stage.sum", cell.sum()),
                kernelX,
                kernelY + kernelSide + 8,
                MIDDLE,
                brush.palette().ink());
        brush.line(
                layer.rectified()
                        ? TEXT.get("stage.output.relu", cell.output())
                        : TEXT.get("stage.output", cell.output()),
                kernelX,
                kernelY + kernelSide + 24,
                MIDDLE,
                brush.palette().validation());

        double outputX = left + side + MIDDLE;
        double outputCell = side / layer.output().width();
        float[] output =
                selection.inspection().activations().of(selection.spot().level());
        brush.caption(TEXT.get("stage.map", layer.name(), selection.spot().map()), outputX, top - Brush.CAPTION);
        map(
                graphics,
                output,
                layer.output(),
                selection.spot().map(),
                outputX,
                top,
                outputCell,
                ColorMap.ACTIVATIONS,
                ownExtent(output, layer.output(), selection.spot().map()),
                player.cell());
        double cellX = outputX + selection.spot().column() * outputCell;
        double cellY = top + selection.spot().row() * outputCell;
        graphics.setStroke(accent.deriveColor(0, 1, 1, 0.7));
        graphics.setLineWidth(1.2);
        graphics.strokeLine(windowX + windowSide, windowY, kernelX - 6, kernelY);
        graphics.strokeLine(windowX + windowSide, windowY + windowSide, kernelX - 6, kernelY + kernelSide);
        graphics.strokeLine(kernelX + kernelSide + 4, kernelY, cellX, cellY);
        graphics.strokeLine(kernelX + kernelSide + 4, kernelY + kernelSide, cellX, cellY + outputCell);
        graphics.setLineWidth(2.5);
        graphics.setStroke(accent);
        graphics.strokeRect(cellX, cellY, outputCell, outputCell);
    }

    /** A map up to a cell; the rest is still empty. */
    private void map(
            GraphicsContext graphics,
            float[] values,
            Shape shape,
            int map,
            double x,
            double y,
            double cell,
            ColorMap colours,
            double extent,
            int last) {
        graphics.setFill(palette.getValue().grid());
        graphics.fillRect(x, y, cell * shape.width(), cell * shape.height());
        for (int i = 0; i <= Math.min(last, shape.area() - 1); i++) {
            int row = i / shape.width();
            int column = i % shape.width();
            float value = values[shape.index(map, row, column)];
            graphics.setFill(Brush.colour(colours.argb(extent == 0 ? 0 : value / extent)));
            double left = Math.round(x + column * cell);
            double top = Math.round(y + row * cell);
            graphics.fillRect(
                    left, top, Math.round(x + (column + 1) * cell) - left, Math.round(y + (row + 1) * cell) - top);
        }
    }

    private static double ownExtent(float[] values, Shape shape, int map) {
        double extent = 0;
        for (int i = map * shape.area(); i < (map + 1) * shape.area(); i++) {
            extent = Math.max(extent, Math.abs(values[i]));
        }
        return extent;
    }
}
