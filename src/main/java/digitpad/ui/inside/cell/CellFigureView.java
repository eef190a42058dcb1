package digitpad.ui.inside.cell;

import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/** Draws the figure of the selected cell. */
final class CellFigureView extends CanvasRegion {
    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private Optional<Figure> drawn = Optional.empty();

    CellFigureView(InspectionViewModel model, ObservableValue<Palette> palette) {
        super(Area.ALL);
        this.model = model;
        this.palette = palette;
        setId("cell-figure");
        setMinSize(0, 0);
        model.inspectionProperty().addListener((property, before, now) -> requestLayout());
        model.selectedProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
        setOnMouseClicked(this::click);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        drawn = Selection.of(model).map(Selection::figure);
        drawn.ifPresent(figure -> figure.draw(new FigurePainter(graphics, palette.getValue()), width, height));
    }

    /** Chooses the input map of a convolution whose bar was clicked, and pins the cell. */
    private void click(MouseEvent event) {
        Optional<Selection> selection = Selection.of(model);
        OptionalInt map = drawn.map(figure -> figure.inputMapAt(event.getX(), event.getY()))
                .orElse(OptionalInt.empty());
        if (selection.isPresent() && map.isPresent()) {
            model.pinnedProperty().set(Optional.of(selection.get().cellRef()));
            model.inputMapProperty().set(map);
        }
    }
}
