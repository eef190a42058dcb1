package digitpad.ui.inside.cell;

import digitpad.explanation.ConvolutionCell;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.paint.Color;

/** A bar for each input map that shows its contribution to a cell of a convolution, in the order of the maps. */
final class InputContributionBars {
    /** Height of the whole row of bars, in pixels. */
    static final double HEIGHT = 34;

    private static final Messages TEXT = Messages.of(InputContributionBars.class);
    private static final double MAX_BAR_WIDTH = 9;

    private final List<ConvolutionCell.Part> parts;
    private final double top;
    private final double width;
    private final double barWidth;

    /** Creates bars from the left edge on, at most {@code width} wide in total. */
    InputContributionBars(List<ConvolutionCell.Part> parts, double top, double width) {
        this.parts = parts;
        this.top = top;
        this.width = width;
        barWidth = Math.min(MAX_BAR_WIDTH, width / parts.size());
    }

    /** Draws the bars; {@code shown} is the input map whose bar is highlighted. */
    void draw(FigurePainter painter, int shown) {
        double max = 0;
        for (ConvolutionCell.Part part : parts) {
            max = Math.max(max, Math.abs(part.sum()));
        }
        for (ConvolutionCell.Part part : parts) {
            Color color = FigurePainter.color(ColorMap.weights(painter.isDark()).argb(part.sum() > 0 ? 0.9 : -0.9));
            painter.signedBar(
                    part.inputMap() * barWidth,
                    top + 11,
                    Math.max(1, barWidth - 1),
                    max == 0 ? 0 : part.sum() / max,
                    20,
                    part.inputMap() == shown ? painter.palette().training() : color);
        }
        double right = parts.size() * barWidth + 10;
        if (width - right > 60) {
            Color text = painter.palette().text();
            painter.smallText(
                    TEXT.get("convolution.contributions.1", parts.size()), right, top - 2, width - right, text);
            painter.smallText(TEXT.get("convolution.contributions.2"), right, top + 11, width - right, text);
        }
    }

    /** Returns the input map whose bar is at a position. */
    OptionalInt mapAt(double x, double y) {
        if (y < top || y > top + HEIGHT || x < 0) {
            return OptionalInt.empty();
        }
        int map = (int) (x / barWidth);
        return map < parts.size() ? OptionalInt.of(map) : OptionalInt.empty();
    }
}
