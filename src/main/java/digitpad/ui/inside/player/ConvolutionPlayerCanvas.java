package digitpad.ui.inside.player;

import digitpad.explanation.Convolution;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.FigurePainter;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.cell.Selection;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/** Draws the convolution at its current cell: the input, the kernel, and the output map filled up to the cell. */
final class ConvolutionPlayerCanvas extends CanvasRegion {
    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private Optional<CellRef> cell = Optional.empty();
    private ConvolutionPlayback playback = new ConvolutionPlayback(1);

    ConvolutionPlayerCanvas(InspectionViewModel model, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.model = model;
        this.palette = palette;
        setMinSize(0, 0);
        model.inspectionProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
    }

    void show(CellRef newCell, ConvolutionPlayback newPlayback) {
        cell = Optional.of(newCell);
        playback = newPlayback;
        requestLayout();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        model.inspectionProperty()
                .get()
                .flatMap(inspection -> cell.filter(shown -> shown.isIn(inspection.structure()))
                        .map(shown -> new Selection(
                                inspection, shown, model.inputMapProperty().get())))
                .ifPresent(selection -> draw(graphics, selection));
    }

    private void draw(GraphicsContext graphics, Selection selection) {
        if (selection.layer() instanceof Convolution layer) {
            new ConvolutionPlayerPainter(
                            new FigurePainter(graphics, palette.getValue()), selection, layer, getWidth(), getHeight())
                    .draw(playback.cell() + 1);
        }
    }
}
