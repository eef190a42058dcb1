package digitpad.ui.train.plot;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws a table with the values and names of the curves at one step. */
final class CursorReadingTable {
    private static final Messages TEXT = Messages.of(CursorReadingTable.class);
    private static final double PADDING = 8;
    private static final double GAP = 12;
    private static final double ROUNDING = 8;
    private static final double MARK = 10;
    private static final double MARK_SPACE = 16;
    private static final double OPACITY = 0.92;
    /** Maximum width of the columns with labels, as a fraction of the canvas width. */
    private static final double MAX_WIDTH = 0.6;

    private static final int MAX_LABEL_LENGTH = 24;
    private static final Font FONT = Font.font(11);
    private static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11);

    private final GraphicsContext graphics;
    private final PlotArea area;
    private final Palette palette;

    CursorReadingTable(GraphicsContext graphics, PlotArea area, Palette palette) {
        this.graphics = graphics;
        this.area = area;
        this.palette = palette;
    }

    /** Draws the table beside {@code x}, on the side where there is room. */
    void draw(double x, String title, List<CursorReading> readings, NumberFormat format) {
        List<String> values =
                readings.stream().map(reading -> format.format(reading.value())).toList();
        List<String> labels = readings.stream()
                .map(reading -> shorten(reading.line().label()))
                .toList();
        double bareWidth = MARK_SPACE + widest(values) + PADDING;
        double labeledWidth = bareWidth + widest(labels) + PADDING;
        // The table may cover the axis labels, and most of the curves only if necessary.
        TableGrid grid = TableGrid.fitting(
                values.size(),
                MAX_WIDTH * area.width(),
                area.width() - 2 * PADDING,
                area.height(),
                bareWidth,
                labeledWidth);
        double width = Math.max(width(title, BOLD) + PADDING, grid.columns() * grid.columnWidth()) + PADDING;
        double left = beside(x, width);
        double top = Math.max(0, area.bottom() - grid.height() - GAP);
        box(left, top, width, grid.height());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFont(BOLD);
        graphics.setFill(palette.text());
        graphics.fillText(title, left + PADDING, top + TableGrid.LINE_HEIGHT * 3 / 4);
        graphics.setFont(FONT);
        for (int i = 0; i < grid.shown(); i++) {
            double cell = left + PADDING + grid.column(i) * grid.columnWidth();
            double y = y(top, grid.row(i));
            mark(cell, y, readings.get(i).line());
            graphics.setFill(palette.text());
            graphics.fillText(values.get(i), cell + MARK_SPACE, y);
            if (grid.labeled()) {
                graphics.fillText(labels.get(i), cell + bareWidth, y);
            }
        }
        int omitted = values.size() - grid.shown();
        if (omitted > 0) {
            double cell = left + PADDING + grid.column(grid.shown()) * grid.columnWidth();
            graphics.fillText(TEXT.get("table.more", omitted), cell, y(top, grid.row(grid.shown())));
        }
    }

    /** Returns the vertical center of a row. */
    private static double y(double top, int row) {
        return top + (row + 1.75) * TableGrid.LINE_HEIGHT;
    }

    private double beside(double x, double width) {
        double right = x + GAP + width <= area.width() ? x + GAP : x - GAP - width;
        return Math.max(0, Math.min(area.width() - width, right));
    }

    private void box(double left, double top, double width, double height) {
        graphics.setFill(palette.paper().deriveColor(0, 1, 1, OPACITY));
        graphics.fillRoundRect(left, top, width, height, ROUNDING, ROUNDING);
        graphics.setStroke(palette.grid());
        graphics.strokeRoundRect(left, top, width, height, ROUNDING, ROUNDING);
    }

    private void mark(double x, double y, PlotLine line) {
        graphics.setStroke(line.color());
        graphics.setLineWidth(2);
        if (line.dashed()) {
            graphics.setLineDashes(PlotLine.DASH);
        }
        graphics.strokeLine(x, y, x + MARK, y);
        graphics.setLineDashes();
        graphics.setLineWidth(1);
    }

    /** Shortens a long name, so that the table does not hide the curves. */
    private static String shorten(String label) {
        return label.codePointCount(0, label.length()) <= MAX_LABEL_LENGTH
                ? label
                : label.substring(0, label.offsetByCodePoints(0, MAX_LABEL_LENGTH - 1)) + "…";
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
