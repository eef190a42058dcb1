package digitpad.ui.controls;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Draws a line of text in a font that is small enough for the text to fit; a canvas itself would squeeze the letters.
 * Text that does not even fit in the smallest font is cut, with an ellipsis.
 */
public final class FittingText {
    private static final String ELLIPSIS = "…";

    private FittingText() {}

    /** Returns the width of a line of text in pixels. */
    public static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** Returns the font in which a text fits the width, not smaller than {@code minSize}. */
    public static Font font(String text, Font font, double minSize, double maxWidth) {
        double width = width(text, font);
        if (width <= maxWidth) {
            return font;
        }
        FontWeight weight = font.getStyle().contains("Bold") ? FontWeight.BOLD : FontWeight.NORMAL;
        double size = Math.max(minSize, Math.floor(2 * font.getSize() * maxWidth / width) / 2);
        return Font.font(font.getFamily(), weight, Math.min(size, font.getSize()));
    }

    /** Returns the text, or as much of its beginning as fits the width with an ellipsis. */
    public static String cut(String text, Font font, double maxWidth) {
        if (width(text, font) <= maxWidth) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 0 && width(text.substring(0, length) + ELLIPSIS, font) > maxWidth) {
            length--;
        }
        return length <= 0 ? "" : text.substring(0, length) + ELLIPSIS;
    }

    /** Draws a line of text whose top left corner is at (x, y), in the current color. */
    public static void draw(
            GraphicsContext graphics, String text, double x, double y, Font font, double minSize, double maxWidth) {
        Font fitting = font(text, font, minSize, maxWidth);
        graphics.setTextBaseline(VPos.TOP);
        graphics.setFont(fitting);
        // Text in a smaller font is moved down, to stand on the same line.
        graphics.fillText(cut(text, fitting, maxWidth), x, y + font.getSize() - fitting.getSize());
    }
}
