package digitpad.ui.inside.cell;

import digitpad.explanation.NetworkLayer;
import digitpad.text.Messages;

/**
 * What the figures of all layers' cells have in common.
 *
 * @param <L> the kind of layer
 */
abstract class LayerFigure<L extends NetworkLayer> implements Figure {
    private static final Messages TEXT = Messages.of(LayerFigure.class);

    private final Selection selection;
    private final L layer;

    /** A figure for the selected cell, which is one of {@code layer}. */
    LayerFigure(Selection selection, L layer) {
        this.selection = selection;
        this.layer = layer;
    }

    @Override
    public final String title() {
        CellRef spot = cellRef();
        return layer.output().isUnits()
                ? TEXT.get("cell.unit", layer.name(), spot.map())
                : TEXT.get("cell.place", layer.name(), spot.map(), spot.row(), spot.column());
    }

    final Selection selection() {
        return selection;
    }

    final L layer() {
        return layer;
    }

    final CellRef cellRef() {
        return selection.cellRef();
    }

    /** The values of the level below. */
    final float[] inputValues() {
        return selection.inputValues();
    }
}
