package digitpad.ui.inside.cell;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.FittingText;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the elements that figures consist of: captions, grids of numbers, equations. Coordinates are in pixels. */
public final class FigurePainter {
    /** Height reserved for a caption above its element, in pixels. */
    public static final double CAPTION_HEIGHT = 18;

    private static final Messages TEXT = Messages.of(FigurePainter.class);
    private static final double MIN_CELL_WITH_NUMBER = 17;
    private static final double LARGE_CELL = 27;
    private static final double LINE_HEIGHT = 15;
    private static final double ROUNDS_TO_ZERO = 0.005;
    private static final double MIN_TEXT_SIZE = 8.5;
    private static final double MIN_EQUATION_SIZE = 10;
    private static final Font CAPTION_FONT = Font.font(11);
    private static final Font EQUATION_FONT = Font.font(15);
    private static final Font OPERATOR_FONT = Font.font(17);
    private static final Font LARGE_CELL_FONT = Font.font(10.5);
    private static final Font SMALL_CELL_FONT = Font.font(8.5);
    private static final Color DARK_TEXT = Color.web("#1b1f24");

    private final GraphicsContext graphics;
    private final Palette palette;

    public FigurePainter(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
    }

    public Palette palette() {
        return palette;
    }

    public GraphicsContext graphics() {
        return graphics;
    }

    /** Returns whether the background is dark. */
    public boolean isDark() {
        return isDark(palette);
    }

    static boolean isDark(Palette palette) {
        return palette.paper().getBrightness() < 0.5;
    }

    /** Draws a caption with its top left corner at (x, y). */
    public void caption(String text, double x, double y) {
        useTopLeft(CAPTION_FONT, palette.text());
        graphics.fillText(text, x, y);
    }

    /** Draws a line of an equation, at most {@code maxWidth} wide. */
    void equation(String text, double x, double y, double maxWidth, Color color) {
        useTopLeft(EQUATION_FONT, color);
        FittingText.draw(graphics, text, x, y, EQUATION_FONT, MIN_EQUATION_SIZE, maxWidth);
    }

    /** Returns the width of an equation in its full size. */
    static double equationWidth(String text) {
        return FittingText.width(text, EQUATION_FONT);
    }

    /** Draws a line of small text, at most {@code maxWidth} wide. */
    public void smallText(String text, double x, double y, double maxWidth, Color color) {
        useTopLeft(CAPTION_FONT, color);
        FittingText.draw(graphics, text, x, y, CAPTION_FONT, MIN_TEXT_SIZE, maxWidth);
    }

    /** Draws small text, wrapped to lines of at most {@code maxWidth}. */
    void paragraph(String text, double x, double y, double maxWidth, Color color) {
        useTopLeft(CAPTION_FONT, color);
        StringBuilder line = new StringBuilder();
        double lineY = y;
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && FittingText.width(longer, CAPTION_FONT) > maxWidth) {
                graphics.fillText(line.toString(), x, lineY, maxWidth);
                lineY += LINE_HEIGHT;
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        graphics.fillText(line.toString(), x, lineY, maxWidth);
    }

    /** Sets the style of text whose position is its top left corner. */
    private void useTopLeft(Font font, Color color) {
        useStyle(font, color, TextAlignment.LEFT, VPos.TOP);
    }

    /** Sets the style of text whose position is its center. */
    private void useCentered(Font font, Color color) {
        useStyle(font, color, TextAlignment.CENTER, VPos.CENTER);
    }

    private void useStyle(Font font, Color color, TextAlignment alignment, VPos baseline) {
        graphics.setFont(font);
        graphics.setFill(color);
        graphics.setTextAlign(alignment);
        graphics.setTextBaseline(baseline);
    }

    /** Draws an operator, such as ×, between two grids. */
    void operator(String operator, double centerX, double centerY) {
        useCentered(OPERATOR_FONT, palette.text());
        graphics.fillText(operator, centerX, centerY);
    }

    /**
     * Draws a grid of cells, each in the color of its value. Cells that are large enough show the value as a number.
     *
     * @param values row by row
     * @param columns number of columns of the grid
     * @param fullScale absolute value that gets the full color; 0 if all values are 0
     */
    public void grid(
            float[] values, int columns, double x, double y, double cellSide, ColorMap colors, double fullScale) {
        double inset = cellSide > 12 ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            double left = x + i % columns * cellSide;
            int row = i / columns;
            double top = y + row * cellSide;
            Color color = color(colors.argb(fullScale == 0 ? 0 : values[i] / fullScale));
            graphics.setFill(color);
            if (inset > 0) {
                graphics.fillRect(left, top, cellSide - inset, cellSide - inset);
            } else {
                // Whole pixels, because antialiased edges would show as seams.
                double x0 = Math.round(left);
                double y0 = Math.round(top);
                graphics.fillRect(x0, y0, Math.round(left + cellSide) - x0, Math.round(top + cellSide) - y0);
            }
            if (cellSide >= MIN_CELL_WITH_NUMBER) {
                useCentered(
                        cellSide >= LARGE_CELL ? LARGE_CELL_FONT : SMALL_CELL_FONT,
                        isBright(color) ? DARK_TEXT : Color.WHITE);
                graphics.fillText(
                        number(values[i], cellSide >= LARGE_CELL),
                        left + (cellSide - inset) / 2,
                        top + (cellSide - inset) / 2,
                        cellSide - inset);
            }
        }
        if (inset > 0 && colors != ColorMap.INK) {
            int rows = values.length / columns;
            graphics.setStroke(palette.grid());
            graphics.setLineWidth(1);
            graphics.strokeRect(x - 0.5, y - 0.5, columns * cellSide, rows * cellSide);
        }
    }

    /** Draws a frame around a cell of a grid. */
    public void frame(double x, double y, double cellSide, Color color) {
        graphics.setStroke(color);
        graphics.setLineWidth(2);
        graphics.strokeRect(x, y, cellSide - 1, cellSide - 1);
    }

    /**
     * Draws a bar that goes up from a middle line for a positive value, and down for a negative one.
     *
     * @param share -1..1 of the full length
     * @param height total height, for bars in both directions
     */
    void signedBar(double x, double middle, double width, double share, double height, Color color) {
        double length = Math.abs(share) * height / 2;
        graphics.setFill(color);
        graphics.fillRect(x, share > 0 ? middle - length : middle, width, Math.max(0.75, length));
    }

    /** Returns the opaque color of a value 0xAARRGGBB; alpha is ignored. */
    public static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /** Returns the largest absolute value; 0 if there are no values. */
    public static double maxAbs(float[] values) {
        double max = 0;
        for (float value : values) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }

    /** Formats a number with two decimals. In a small cell, the 0 before the point is left out. */
    private static String number(float value, boolean inLargeCell) {
        // A value that rounds to 0 is shown without a sign.
        String text = TEXT.get("cell.number", Math.abs(value) < ROUNDS_TO_ZERO ? 0 : value);
        if (inLargeCell || Math.abs(value) >= 1) {
            return text;
        }
        return text.replaceFirst("^(−?)0(?=[^0-9])", "$1");
    }

    private static boolean isBright(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() > 0.55;
    }
}
