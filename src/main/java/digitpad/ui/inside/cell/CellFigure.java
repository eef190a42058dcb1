package digitpad.ui.inside.cell;

import digitpad.ui.Palette;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The arithmetic of the selected cell, as numbers and colours. */
final class CellFigure extends Region {
    private final InspectionViewModel model;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private Optional<Figure> drawn = Optional.empty();

    CellFigure(InspectionViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        setId("cell-figure");
        setMinSize(0, 0);
        getChildren().add(canvas);
        model.inspectionProperty().addListener((property, before, now) -> requestLayout());
        model.selectedProperty().addListener((property, before, now) -> requestLayout());
        model.inputMapProperty().addListener((property, before, now) -> requestLayout());
        palette.subscribe(this::requestLayout);
        setOnMouseClicked(this::click);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        drawn = Selection.of(model).map(Selection::figure);
        drawn.ifPresent(figure -> figure.draw(
                new Brush(canvas.getGraphicsContext2D(), palette.getValue()), canvas.getWidth(), canvas.getHeight()));
    }

    /** Among the bars of a convolution's input maps a click chooses the one whose patch is shown. */
    private void click(MouseEvent event) {
        Optional<Selection> selection = Selection.of(model);
        OptionalInt map = drawn.map(figure -> figure.inputMapAt(event.getX(), event.getY()))
                .orElse(OptionalInt.empty());
        if (selection.isPresent() && map.isPresent()) {
            model.pinnedProperty().set(Optional.of(selection.get().spot()));
            model.inputMapProperty().set(map);
        }
    }
}
