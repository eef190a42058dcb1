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
 * @param input of a convolution, the input map that is shown
 */
public record Selection(Inspection inspection, Spot spot, OptionalInt input) {
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
                                .map(read -> new Spot(seen.structure().lastLevel(), seen.digit(), 0, 0)))
                        .map(spot -> new Selection(
                                seen, spot, model.inputMapProperty().get())));
    }

    /** Whether it is a pixel of the input. */
    boolean isPixel() {
        return spot.level() == 0;
    }

    /** Whether it is a digit's probability. */
    public boolean isOutput() {
        return spot.level() == inspection.structure().lastLevel();
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
        return inspection.structure().layer(spot.level());
    }

    /** The value that the network gives there. */
    float value() {
        return inspection.activations()
                .of(spot.level())[
                inspection.structure().shape(spot.level()).index(spot.map(), spot.row(), spot.column())];
    }

    /** Its arithmetic, if {@code layer} is a convolution that gives it. */
    public ConvolutionCell cell(Convolution layer) {
        return ConvolutionCell.of(layer, below(), spot.map(), spot.row(), spot.column());
    }

    /** The input map whose patch and kernel are shown: the chosen one, else the one that adds most. */
    public int inputOf(ConvolutionCell cell) {
        return input.isPresent() && input.getAsInt() < cell.parts().size() ? input.getAsInt() : cell.strongestInput();
    }

    /** The part of the drawing that the cell could see. */
    public CellRegion receptiveField() {
        return isOutput()
                ? CellRegion.of(inspection.structure().shape(0))
                : inspection.structure().receptiveField(spot.level(), spot.row(), spot.column());
    }

    /** The values of the level below; the input has none. */
    public float[] below() {
        return inspection.activations().of(spot.level() - 1);
    }
}
