package digitpad.ui.inside.cell;

import digitpad.explanation.CellRegion;
import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkLayer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The selected cell of an inspected network. On the last level, the map is a digit, even if several outputs stand for
 * it.
 *
 * @param inputMap the chosen input map of a convolution; empty if none was chosen
 */
public record Selection(Inspection inspection, CellRef cellRef, OptionalInt inputMap) {
    /**
     * Returns the selected cell, or the probability of the explained digit if no cell is selected. Empty if there is
     * nothing to show: a blank drawing has no probabilities.
     */
    static Optional<Selection> of(InspectionViewModel model) {
        return model.inspectionProperty()
                .get()
                .flatMap(inspection -> model.selectedProperty()
                        .get()
                        .filter(cell -> cell.isIn(inspection.structure()))
                        .filter(cell -> cell.level() < inspection.structure().lastLevel()
                                || inspection.prediction().isPresent())
                        .or(() -> inspection
                                .prediction()
                                .map(prediction ->
                                        new CellRef(inspection.structure().lastLevel(), inspection.digit(), 0, 0)))
                        .map(cell -> new Selection(
                                inspection, cell, model.inputMapProperty().get())));
    }

    /** Returns whether the cell is a pixel of the input. */
    boolean isPixel() {
        return cellRef.level() == 0;
    }

    /** Returns whether the cell is the probability of a digit. */
    public boolean isOutput() {
        return cellRef.level() == inspection.structure().lastLevel();
    }

    /** Returns the figure of the cell's arithmetic. */
    Figure figure() {
        return Figure.of(this);
    }

    /** Returns the regions of the previous level that are highlighted as the cell's inputs. */
    public List<CellInput> inputs() {
        return figure().inputs();
    }

    /** Returns the layer that computes the cell. Not for pixels of the input. */
    public NetworkLayer layer() {
        return inspection.structure().layer(cellRef.level());
    }

    /** Returns the activation of the cell. */
    float value() {
        return inspection.activations()
                .of(cellRef.level())[
                inspection.structure().shape(cellRef.level()).index(cellRef.map(), cellRef.row(), cellRef.column())];
    }

    /** Returns the arithmetic of the cell; {@code layer} is the convolution that computes it. */
    public ConvolutionCell convolutionCell(Convolution layer) {
        return ConvolutionCell.of(layer, inputValues(), cellRef.map(), cellRef.row(), cellRef.column());
    }

    /** Returns the input map whose patch and kernel are shown: the chosen one, else the one that contributes most. */
    public int shownInputMap(ConvolutionCell cell) {
        return inputMap.isPresent() && inputMap.getAsInt() < cell.parts().size()
                ? inputMap.getAsInt()
                : cell.strongestInput();
    }

    /** Returns the receptive field of the cell in the input. */
    public CellRegion receptiveField() {
        return isOutput()
                ? CellRegion.of(inspection.structure().shape(0))
                : inspection.structure().receptiveField(cellRef.level(), cellRef.row(), cellRef.column());
    }

    /** Returns the values of the previous level. Not for pixels of the input. */
    public float[] inputValues() {
        return inspection.activations().of(cellRef.level() - 1);
    }
}
