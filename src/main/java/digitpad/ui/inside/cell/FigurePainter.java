package digitpad.ui.inside.cell;

import digitpad.text.Messages;
import digitpad.ui.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws what the figures of all kinds of cell are made of: captions, grids of numbers, equations. */
public final class FigurePainter {
    /** Height of a caption above what it names. */
    public static final double CAPTION_HEIGHT = 18;

    private static final Messages TEXT = Messages.of(FigurePainter.class);
    private static final double LEAST_CELL_WITH_NUMBER = 17;
    private static final double ROOMY_CELL = 27;
    private static final double LINE = 15;
    private static final double ROUNDED_OFF = 0.005;
    private static final Font CAPTION_FONT = Font.font(11);
    private static final Font LARGE = Font.font(15);
    private static final Font SIGN = Font.font(17);
    private static final Font ROOMY = Font.font(10.5);
    private static final Font TIGHT = Font.font(8.5);
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

    /** Whether the ground is dark. */
    public boolean isDark() {
        return isDark(palette);
    }

    static boolean isDark(Palette palette) {
        return palette.paper().getBrightness() < 0.5;
    }

    public void caption(String text, double x, double y) {
        startLeft(CAPTION_FONT, palette.text());
        graphics.fillText(text, x, y);
    }

    /** A line of an equation, as wide as {@code room} at most. */
    void equation(String text, double x, double y, double room, Color colour) {
        startLeft(LARGE, colour);
        graphics.fillText(text, x, y, room);
    }

    /** A smaller line. */
    public void smallText(String text, double x, double y, double room, Color colour) {
        startLeft(CAPTION_FONT, colour);
        graphics.fillText(text, x, y, room);
    }

    /** A sentence in as many lines as it needs. */
    void paragraph(String text, double x, double y, double room, Color colour) {
        startLeft(CAPTION_FONT, colour);
        StringBuilder line = new StringBuilder();
        double at = y;
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > room) {
                graphics.fillText(line.toString(), x, at, room);
                at += LINE;
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        graphics.fillText(line.toString(), x, at, room);
    }

    /** What is written next begins at its place. */
    private void startLeft(Font font, Color colour) {
        start(font, colour, TextAlignment.LEFT, VPos.TOP);
    }

    /** What is written next has its middle at its place. */
    private void startCentred(Font font, Color colour) {
        start(font, colour, TextAlignment.CENTER, VPos.CENTER);
    }

    private void start(Font font, Color colour, TextAlignment across, VPos down) {
        graphics.setFont(font);
        graphics.setFill(colour);
        graphics.setTextAlign(across);
        graphics.setTextBaseline(down);
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(CAPTION_FONT);
        return measured.getLayoutBounds().getWidth();
    }

    /** A sign between two grids. */
    void operator(String sign, double middleX, double middleY) {
        startCentred(SIGN, palette.text());
        graphics.fillText(sign, middleX, middleY);
    }

    /**
     * A grid of numbers on their colours.
     *
     * @param columns in each row of {@code values}
     * @param extent the value that has the full colour
     */
    public void grid(float[] values, int columns, double x, double y, double cell, ColorMap colours, double extent) {
        double inset = cell > 12 ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            double left = x + i % columns * cell;
            int row = i / columns;
            double top = y + row * cell;
            Color colour = color(colours.argb(extent == 0 ? 0 : values[i] / extent));
            graphics.setFill(colour);
            if (inset > 0) {
                graphics.fillRect(left, top, cell - inset, cell - inset);
            } else {
                // Between whole pixels there would be seams.
                double x0 = Math.round(left);
                double y0 = Math.round(top);
                graphics.fillRect(x0, y0, Math.round(left + cell) - x0, Math.round(top + cell) - y0);
            }
            if (cell >= LEAST_CELL_WITH_NUMBER) {
                startCentred(cell >= ROOMY_CELL ? ROOMY : TIGHT, isBright(colour) ? DARK_TEXT : Color.WHITE);
                graphics.fillText(
                        number(values[i], cell >= ROOMY_CELL),
                        left + (cell - inset) / 2,
                        top + (cell - inset) / 2,
                        cell - inset);
            }
        }
        if (inset > 0 && colours != ColorMap.INK) {
            int rows = values.length / columns;
            graphics.setStroke(palette.grid());
            graphics.setLineWidth(1);
            graphics.strokeRect(x - 0.5, y - 0.5, columns * cell, rows * cell);
        }
    }

    /** A frame around a cell of a grid. */
    public void frame(double x, double y, double cell, Color colour) {
        graphics.setStroke(colour);
        graphics.setLineWidth(2);
        graphics.strokeRect(x, y, cell - 1, cell - 1);
    }

    /** A bar from a middle line, up for above 0 and down for below. */
    void signedBar(double x, double middle, double width, double share, double height, Color colour) {
        double length = Math.abs(share) * height / 2;
        graphics.setFill(colour);
        graphics.fillRect(x, share > 0 ? middle - length : middle, width, Math.max(0.75, length));
    }

    public static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /** The greatest of the values, whatever their signs. */
    public static double maxAbs(float[] values) {
        double extent = 0;
        for (float value : values) {
            extent = Math.max(extent, Math.abs(value));
        }
        return extent;
    }

    /** A number with two digits after the point, written short: without its leading 0 where room is scarce. */
    private static String number(float value, boolean roomy) {
        // What rounds to 0 has no sign.
        String text = TEXT.get("cell.number", Math.abs(value) < ROUNDED_OFF ? 0 : value);
        if (roomy || Math.abs(value) >= 1) {
            return text;
        }
        return text.replaceFirst("^(−?)0(?=[^0-9])", "$1");
    }

    private static boolean isBright(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue() > 0.55;
    }
}
