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
 * One cell of what is seen. On the last level a map is a digit, whatever outputs stand for it.
 *
 * @param inputMap of a convolution, the input map that is shown
 */
public record Selection(Inspection inspection, CellRef cellRef, OptionalInt inputMap) {
    /**
     * The cell that is selected; if none is, the probability of the digit that is explained. Nothing if there is nothing
     * to be said: of a blank drawing no probability.
     */
    static Optional<Selection> of(InspectionViewModel model) {
        return model.inspectionProperty()
                .get()
                .flatMap(seen -> model.selectedProperty()
                        .get()
                        .filter(spot -> spot.isIn(seen.structure()))
                        .filter(spot -> spot.level() < seen.structure().lastLevel()
                                || seen.prediction().isPresent())
                        .or(() -> seen.prediction()
                                .map(read -> new CellRef(seen.structure().lastLevel(), seen.digit(), 0, 0)))
                        .map(spot -> new Selection(
                                seen, spot, model.inputMapProperty().get())));
    }

    /** Whether it is a pixel of the input. */
    boolean isPixel() {
        return cellRef.level() == 0;
    }

    /** Whether it is a digit's probability. */
    public boolean isOutput() {
        return cellRef.level() == inspection.structure().lastLevel();
    }

    /** The figure of its arithmetic. */
    Figure figure() {
        return Figure.of(this);
    }

    /** The parts of the level below that are pointed out as what it is computed from. */
    public List<CellInput> inputs() {
        return figure().inputs();
    }

    /** The layer that gives it; the input has none. */
    public NetworkLayer layer() {
        return inspection.structure().layer(cellRef.level());
    }

    /** The value that the network gives there. */
    float value() {
        return inspection.activations()
                .of(cellRef.level())[
                inspection.structure().shape(cellRef.level()).index(cellRef.map(), cellRef.row(), cellRef.column())];
    }

    /** Its arithmetic, if {@code layer} is a convolution that gives it. */
    public ConvolutionCell convolutionCell(Convolution layer) {
        return ConvolutionCell.of(layer, inputValues(), cellRef.map(), cellRef.row(), cellRef.column());
    }

    /** The input map whose patch and kernel are shown: the chosen one, else the one that adds most. */
    public int shownInputMap(ConvolutionCell cell) {
        return inputMap.isPresent() && inputMap.getAsInt() < cell.parts().size()
                ? inputMap.getAsInt()
                : cell.strongestInput();
    }

    /** The part of the drawing that the cell could see. */
    public CellRegion receptiveField() {
        return isOutput()
                ? CellRegion.of(inspection.structure().shape(0))
                : inspection.structure().receptiveField(cellRef.level(), cellRef.row(), cellRef.column());
    }

    /** The values of the level below; the input has none. */
    public float[] inputValues() {
        return inspection.activations().of(cellRef.level() - 1);
    }
}
