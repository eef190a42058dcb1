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
    private final ConvolutionFigure convolution = new ConvolutionFigure();

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
        Optional<Selection> selection = Selection.of(model);
        if (selection.isEmpty()) {
            return;
        }
        Brush brush = new Brush(canvas.getGraphicsContext2D(), palette.getValue());
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        switch (selection.get().kind()) {
            case PIXEL -> PixelFigure.draw(brush, selection.get(), width, height);
            case CONVOLUTION -> convolution.draw(brush, selection.get(), width, height);
            case POOLING -> PoolingFigure.draw(brush, selection.get(), width, height);
            case NORMALIZATION -> NormalizationFigure.draw(brush, selection.get(), width);
            case UNIT -> UnitFigure.draw(brush, selection.get(), width, height);
            case SOFTMAX -> SoftmaxFigure.draw(brush, selection.get(), width, height);
        }
    }

    /** Among the bars of a convolution's input maps a click chooses the one whose patch is shown. */
    private void click(MouseEvent event) {
        Optional<Selection> selection = Selection.of(model);
        if (selection.isPresent() && selection.get().kind() == Selection.Kind.CONVOLUTION) {
            OptionalInt map = convolution.inputAt(event.getX(), event.getY());
            if (map.isPresent()) {
                model.pinnedProperty().set(Optional.of(selection.get().spot()));
                model.inputMapProperty().set(map);
            }
        }
    }
}
