package digitpad.ui.inside.cell;

import digitpad.explanation.Convolution;
import digitpad.explanation.FullyConnected;
import digitpad.explanation.MaxPooling;
import digitpad.explanation.NetworkLayer;
import digitpad.explanation.Normalization;

/** Makes the figure for a cell of a layer. */
record FigureOfLayer(Selection selection) implements NetworkLayer.Visitor<Figure> {
    @Override
    public Figure convolution(Convolution layer) {
        return new ConvolutionFigure(selection, layer);
    }

    @Override
    public Figure pooling(MaxPooling layer) {
        return new PoolingFigure(selection, layer);
    }

    @Override
    public Figure normalization(Normalization layer) {
        return new NormalizationFigure(selection, layer);
    }

    @Override
    public Figure fullyConnected(FullyConnected layer) {
        return new UnitFigure(selection, layer);
    }
}
