package digitpad.ui.inside.stage;

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

/** The input with its window, the kernel between, and the map as far as it is filled. */
final class ConvolutionPlayerCanvas extends CanvasRegion {
    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private Optional<CellRef> spot = Optional.empty();
    private ConvolutionPlayback player = new ConvolutionPlayback(1);

    ConvolutionPlayerCanvas(InspectionViewModel model, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.model = model;
        this.palette = palette;
        setMinSize(0, 0);
        model.inspectionProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
    }

    void show(CellRef cell, ConvolutionPlayback played) {
        spot = Optional.of(cell);
        player = played;
        requestLayout();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        model.inspectionProperty()
                .get()
                .flatMap(seen -> spot.filter(cell -> cell.isIn(seen.structure()))
                        .map(cell -> new Selection(
                                seen, cell, model.inputMapProperty().get())))
                .ifPresent(selection -> draw(graphics, selection));
    }

    private void draw(GraphicsContext graphics, Selection selection) {
        if (selection.layer() instanceof Convolution layer) {
            new ConvolutionPlayerPainter(
                            new FigurePainter(graphics, palette.getValue()), selection, layer, getWidth(), getHeight())
                    .draw(player.cell() + 1);
        }
    }
}
