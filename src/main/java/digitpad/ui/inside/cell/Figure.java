package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import java.util.List;
import java.util.OptionalInt;

/** One cell's arithmetic as a picture, and what the rest of the tab shows about that cell. */
interface Figure {
    /** The figure for a cell of what is seen: of the input, of the output, or of a layer. */
    static Figure of(Selection selection) {
        if (selection.isPixel()) {
            return new PixelFigure(selection);
        }
        return selection.isOutput()
                ? new SoftmaxFigure(selection)
                : selection.layer().accept(new LayerFigureFactory(selection));
    }

    /** Where the cell is, in words. */
    String title();

    /** What to read about cells of this kind. */
    Topic topic();

    /** What to read about this very cell. */
    default Topic specificTopic() {
        return topic();
    }

    /** The parts of the level below that are pointed out as what the cell is computed from. */
    default List<CellInput> inputs() {
        return List.of();
    }

    /** Draws it, from the brush's origin, in so much room. */
    void draw(FigurePainter brush, double width, double height);

    /** The input map that a click at a place of the drawn figure chooses. */
    default OptionalInt inputMapAt(double x, double y) {
        return OptionalInt.empty();
    }
}
