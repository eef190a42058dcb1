package digitpad.ui.inside.cell;

import digitpad.explanation.ConvolutionCell;
import digitpad.text.Messages;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.paint.Color;

/** What each input map adds to a convolution's cell: a bar for each, in the order of the maps. */
final class InputContributionBars {
    /** Its height, in pixels. */
    static final double HEIGHT = 34;

    private static final Messages TEXT = Messages.of(InputContributionBars.class);
    private static final double WIDEST_BAR = 9;

    private final List<ConvolutionCell.Part> parts;
    private final double top;
    private final double width;
    private final double barWidth;

    /** A strip at the left edge, {@code width} wide at most. */
    InputContributionBars(List<ConvolutionCell.Part> parts, double top, double width) {
        this.parts = parts;
        this.top = top;
        this.width = width;
        barWidth = Math.min(WIDEST_BAR, width / parts.size());
    }

    /** Draws it; {@code shown} is the input map whose bar stands out. */
    void draw(FigurePainter brush, int shown) {
        double extent = 0;
        for (ConvolutionCell.Part part : parts) {
            extent = Math.max(extent, Math.abs(part.sum()));
        }
        for (ConvolutionCell.Part part : parts) {
            Color color = FigurePainter.color(ColorMap.weights(brush.isDark()).argb(part.sum() > 0 ? 0.9 : -0.9));
            brush.signedBar(
                    part.inputMap() * barWidth,
                    top + 11,
                    Math.max(1, barWidth - 1),
                    extent == 0 ? 0 : part.sum() / extent,
                    20,
                    part.inputMap() == shown ? brush.palette().training() : color);
        }
        double right = parts.size() * barWidth + 10;
        if (width - right > 60) {
            Color text = brush.palette().text();
            brush.smallText(TEXT.get("convolution.strip.1", parts.size()), right, top - 2, width - right, text);
            brush.smallText(TEXT.get("convolution.strip.2"), right, top + 11, width - right, text);
        }
    }

    /** The input map whose bar is at a place. */
    OptionalInt mapAt(double x, double y) {
        if (y < top || y > top + HEIGHT || x < 0) {
            return OptionalInt.empty();
        }
        int map = (int) (x / barWidth);
        return map < parts.size() ? OptionalInt.of(map) : OptionalInt.empty();
    }
}
