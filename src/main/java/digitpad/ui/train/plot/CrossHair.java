package digitpad.ui.train.plot;

import digitpad.ui.Palette;
import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A line at the step that is pointed at, with what the curves say there and which they are, on the side where there is room. */
final class CrossHair {
    private static final double LINE_HEIGHT = 16;
    private static final double PADDING = 8;
    private static final double GAP = 12;
    private static final double DOT = 3;
    private static final double ROUNDING = 8;
    private static final int LONGEST_LABEL = 28;
    private static final Font FONT = Font.font(11);
    private static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11);

    private final GraphicsContext graphics;
    private final Frame frame;
    private final Palette palette;

    CrossHair(GraphicsContext graphics, Frame frame, Palette palette) {
        this.graphics = graphics;
        this.frame = frame;
        this.palette = palette;
    }

    /**
     * Draws it.
     *
     * @param title of the table, such as the step
     * @param readings at that step, the last on top
     */
    void draw(double step, String title, List<Reading> readings, NumberFormat format) {
        frame.clear(graphics);
        if (Double.isNaN(step)
                || step < frame.span().from()
                || step > frame.span().to()) {
            return;
        }
        double x = Math.round(frame.x(step)) + 0.5;
        graphics.setLineWidth(1);
        graphics.setStroke(palette.text());
        graphics.strokeLine(x, frame.top(), x, frame.bottom());
        for (Reading reading : readings) {
            double y = Math.max(frame.top(), Math.min(frame.bottom(), frame.y(reading.value())));
            graphics.setFill(reading.line().colour());
            graphics.fillOval(frame.x(reading.step()) - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
        table(x, title, readings, format);
    }

    private void table(double x, String title, List<Reading> readings, NumberFormat format) {
        List<String> values =
                readings.stream().map(reading -> format.format(reading.value())).toList();
        List<String> labels = readings.stream()
                .map(reading -> shortened(reading.line().label()))
                .toList();
        double labelsFrom = LINE_HEIGHT + widest(values) + PADDING;
        double width = Math.max(width(title, BOLD), labelsFrom + widest(labels)) + 2 * PADDING;
        double height = (1 + values.size()) * LINE_HEIGHT + PADDING;
        double left = x + GAP + width < frame.right() ? x + GAP : x - GAP - width;
        double top = Math.max(frame.top(), frame.bottom() - height - GAP);
        graphics.setFill(palette.paper().deriveColor(0, 1, 1, 0.92));
        graphics.fillRoundRect(left, top, width, height, ROUNDING, ROUNDING);
        graphics.setStroke(palette.grid());
        graphics.strokeRoundRect(left, top, width, height, ROUNDING, ROUNDING);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        double y = top + PADDING / 2 + LINE_HEIGHT / 2;
        graphics.setFont(BOLD);
        graphics.setFill(palette.text());
        graphics.fillText(title, left + PADDING, y);
        graphics.setFont(FONT);
        for (int i = 0; i < values.size(); i++) {
            y += LINE_HEIGHT;
            mark(left + PADDING, y, readings.get(i).line());
            graphics.setFill(palette.text());
            graphics.fillText(values.get(i), left + PADDING + LINE_HEIGHT, y);
            graphics.fillText(labels.get(i), left + PADDING + labelsFrom, y);
        }
    }

    private void mark(double x, double y, Line line) {
        Color colour = line.colour();
        graphics.setStroke(colour);
        graphics.setLineWidth(2);
        if (line.dashed()) {
            graphics.setLineDashes(3);
        }
        graphics.strokeLine(x, y, x + 10, y);
        graphics.setLineDashes();
        graphics.setLineWidth(1);
    }

    /** Names may be long, and the table must not hide the curves. */
    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(text -> width(text, FONT)).max().orElse(0);
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
