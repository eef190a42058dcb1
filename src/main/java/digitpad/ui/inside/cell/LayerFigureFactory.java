package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
import digitpad.explanation.FullyConnected;
import digitpad.explanation.MapwiseLayer;
import digitpad.explanation.NetworkLayer;

/** Creates the figure for a cell of a layer. */
record LayerFigureFactory(Selection selection) implements NetworkLayer.Visitor<Figure> {
    @Override
    public Figure convolution(Convolution layer) {
        return new ConvolutionFigure(selection, layer);
    }

    @Override
    public Figure fullyConnected(FullyConnected layer) {
        return new UnitFigure(selection, layer);
    }

    @Override
    public Figure mapwise(MapwiseLayer layer) {
        return new MapwiseFigure(selection, layer);
    }
}
