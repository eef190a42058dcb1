package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import java.util.List;
import java.util.OptionalInt;

/** Draws the arithmetic of a cell, and tells the rest of the tab what to show about the cell. */
interface Figure {
    /** Creates the figure for a cell of the input, of the output, or of a layer. */
    static Figure of(Selection selection) {
        if (selection.isPixel()) {
            return new PixelFigure(selection);
        }
        return selection.isOutput()
                ? new SoftmaxFigure(selection)
                : selection.layer().accept(new LayerFigureFactory(selection));
    }

    /** Returns the position of the cell as text. */
    String title();

    /** Returns the topic of this kind of cell. */
    Topic topic();

    /** Returns the topic that fits this cell best. */
    default Topic specificTopic() {
        return topic();
    }

    /** Returns the regions of the previous level that are highlighted as the cell's inputs. */
    default List<CellInput> inputs() {
        return List.of();
    }

    /** Draws the figure at the painter's origin, in an area of {@code width} by {@code height} pixels. */
    void draw(FigurePainter painter, double width, double height);

    /** Returns the input map that a click at a position in the drawn figure chooses. */
    default OptionalInt inputMapAt(double x, double y) {
        return OptionalInt.empty();
    }
}
