package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.explanation.Dropout;
import digitpad.explanation.FullyConnected;
import digitpad.explanation.Inspection;
import digitpad.explanation.MaxPooling;
import digitpad.explanation.NetworkLayer;
import digitpad.explanation.Normalization;
import digitpad.explanation.NormalizationCell;
import digitpad.explanation.PoolingCell;
import digitpad.explanation.SoftmaxCell;
import digitpad.explanation.UnitCell;
import digitpad.explanation.Window;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One cell of what is seen. On the last level a map is a digit, whatever outputs stand for it.
 *
 * @param input of a convolution, the input map that is shown
 */
public record Selection(Inspection inspection, Spot spot, OptionalInt input) {
    /** The kinds of cell. */
    public enum Kind {
        PIXEL,
        CONVOLUTION,
        POOLING,
        NORMALIZATION,
        UNIT,
        SOFTMAX
    }

    /**
     * The cell that is selected; if none is, the probability of the digit that is explained. Nothing if there is nothing
     * to be said: of a blank drawing no probability.
     */
    static Optional<Selection> of(InspectionViewModel model) {
        return model.inspectionProperty()
                .get()
                .flatMap(seen -> model.selectedProperty()
                        .get()
                        .filter(spot -> spot.isIn(seen.anatomy()))
                        .filter(spot -> spot.level() < seen.anatomy().lastLevel()
                                || seen.prediction().isPresent())
                        .or(() -> seen.prediction()
                                .map(read -> new Spot(seen.anatomy().lastLevel(), seen.digit(), 0, 0)))
                        .map(spot -> new Selection(
                                seen, spot, model.inputMapProperty().get())));
    }

    public Kind kind() {
        if (spot.level() == 0) {
            return Kind.PIXEL;
        }
        if (spot.level() == inspection.anatomy().lastLevel()) {
            return Kind.SOFTMAX;
        }
        NetworkLayer layer = layer();
        if (layer instanceof Convolution) {
            return Kind.CONVOLUTION;
        }
        if (layer instanceof MaxPooling) {
            return Kind.POOLING;
        }
        return layer instanceof Normalization ? Kind.NORMALIZATION : Kind.UNIT;
    }

    public NetworkLayer layer() {
        return inspection.anatomy().layer(spot.level());
    }

    /** The value that the network gives there. */
    float value() {
        return inspection.activations()
                .of(spot.level())[
                inspection.anatomy().shape(spot.level()).index(spot.map(), spot.row(), spot.column())];
    }

    public ConvolutionCell convolution() {
        return ConvolutionCell.of((Convolution) layer(), below(), spot.map(), spot.row(), spot.column());
    }

    /** The input map whose patch and kernel are shown: the chosen one, else the one that adds most. */
    public int inputOf(ConvolutionCell cell) {
        return input.isPresent() && input.getAsInt() < cell.parts().size() ? input.getAsInt() : cell.strongestInput();
    }

    public PoolingCell pooling() {
        return PoolingCell.of((MaxPooling) layer(), below(), spot.map(), spot.row(), spot.column());
    }

    NormalizationCell normalization() {
        return NormalizationCell.of((Normalization) layer(), below(), spot.map(), spot.row(), spot.column());
    }

    public UnitCell unit() {
        return UnitCell.of((FullyConnected) layer(), below(), spot.map());
    }

    /** The softmax of the probabilities that are shown: under dropout, of those. */
    SoftmaxCell softmax() {
        var model = inspection.anatomy().model();
        return SoftmaxCell.of(
                model.preset().outputs(),
                inspection
                        .dropout()
                        .map(Dropout::logits)
                        .orElse(inspection.activations().logits()),
                model.calibration().temperature(),
                spot.map());
    }

    /** The part of the drawing that the cell could see. */
    public Window receptiveField() {
        return spot.level() == inspection.anatomy().lastLevel()
                ? Window.of(inspection.anatomy().shape(0))
                : inspection.anatomy().receptiveField(spot.level(), spot.row(), spot.column());
    }

    private float[] below() {
        return inspection.activations().of(spot.level() - 1);
    }
}
