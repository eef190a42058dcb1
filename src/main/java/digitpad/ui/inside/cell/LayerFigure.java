package digitpad.ui.inside.cell;

import digitpad.explanation.NetworkLayer;
import digitpad.text.Messages;

/**
 * Base class of the figures for cells of a layer.
 *
 * @param <L> the type of layer
 */
abstract class LayerFigure<L extends NetworkLayer> implements Figure {
    private static final Messages TEXT = Messages.of(LayerFigure.class);

    private final Selection selection;
    private final L layer;

    /** Creates a figure for the selected cell, which belongs to {@code layer}. */
    LayerFigure(Selection selection, L layer) {
        this.selection = selection;
        this.layer = layer;
    }

    @Override
    public final String title() {
        CellRef cell = cellRef();
        return layer.output().isUnits()
                ? TEXT.get("cell.unit", layer.name(), cell.map())
                : TEXT.get("cell.place", layer.name(), cell.map(), cell.row(), cell.column());
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

    /** Returns the values of the previous level. */
    final float[] inputValues() {
        return selection.inputValues();
    }
}
