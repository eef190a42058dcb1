package digitpad.ui.inside.stage;

import digitpad.explanation.Convolution;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import digitpad.ui.inside.cell.Brush;
import digitpad.ui.inside.cell.InspectionViewModel;
import digitpad.ui.inside.cell.Selection;
import digitpad.ui.inside.cell.Spot;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/** The input with its window, the kernel between, and the map as far as it is filled. */
final class StageCanvas extends CanvasRegion {
    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private Optional<Spot> spot = Optional.empty();
    private ConvolutionPlayer player = new ConvolutionPlayer(1);

    StageCanvas(InspectionViewModel model, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.model = model;
        this.palette = palette;
        setMinSize(0, 0);
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
            new StageDrawing(new Brush(graphics, palette.getValue()), selection, layer, getWidth(), getHeight())
                    .draw(player.cell() + 1);
        }
    }
}
