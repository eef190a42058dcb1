package digitpad.owndigits;

import digitpad.image.DigitImage;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a digit as JSON that people can read, too: points in short lines, the image as 28 lines of numbers. All values
 * are numbers or dates, so nothing needs escaping.
 */
final class OwnDigitWriter {
    /** The version of the file format. */
    static final int FORMAT = 1;

    /** The length at which a line of points is wrapped. */
    private static final int LINE_LENGTH = 100;

    /** The decimals of a coordinate: a hundredth of a pad unit is much smaller than a pixel of any screen. */
    private static final int DECIMALS = 2;

    private static final double STEPS_PER_UNIT = 100;
    private static final int FULL_INK = 255;
    private static final String INDENT = "  ";

    private final StringBuilder json = new StringBuilder();

    private OwnDigitWriter() {}

    /** Returns the file's content in UTF-8. Coordinates and widths are rounded to hundredths, pixels to 255ths. */
    static byte[] toJson(OwnDigit digit) {
        OwnDigitWriter writer = new OwnDigitWriter();
        writer.write(digit);
        return writer.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(OwnDigit digit) {
        json.append("{\n");
        json.append(INDENT).append("\"format\": ").append(FORMAT).append(",\n");
        json.append(INDENT).append("\"label\": ").append(digit.label()).append(",\n");
        json.append(INDENT).append("\"kept\": \"").append(digit.savedAt()).append("\",\n");
        json.append(INDENT).append("\"strokes\": ");
        array(digit.ink().strokes(), this::stroke);
        digit.image().ifPresent(image -> {
            json.append(",\n").append(INDENT).append("\"image\": ");
            array(List.of(rows(image)), this::row);
        });
        json.append("\n}\n");
    }

    /** Writes an array and starts each element on a new line. */
    private <T> void array(List<T> elements, Consumer<T> write) {
        json.append('[');
        String separator = "\n";
        for (T element : elements) {
            json.append(separator).append(INDENT).append(INDENT);
            write.accept(element);
            separator = ",\n";
        }
        json.append(elements.isEmpty() ? "]" : "\n" + INDENT + "]");
    }

    private void stroke(Stroke stroke) {
        // A very thin pen must not be rounded to width 0, which is invalid.
        double width = Math.max(1 / STEPS_PER_UNIT, stroke.width());
        json.append("{\"width\": ").append(number(width)).append(", \"points\": [");
        int lineStart = Integer.MIN_VALUE;
        String separator = "";
        for (InkPoint point : stroke.points()) {
            String pair = "[" + number(point.x()) + "," + number(point.y()) + "]";
            json.append(separator);
            if (lineStart < 0 || json.length() - lineStart + pair.length() > LINE_LENGTH) {
                json.append('\n');
                lineStart = json.length();
                json.append(INDENT.repeat(3));
            } else {
                json.append(' ');
            }
            json.append(pair);
            separator = ",";
        }
        json.append("\n").append(INDENT).append(INDENT).append("]}");
    }

    /** Writes a row of pixels. Each number takes three columns, so that the digit is visible in the file. */
    private void row(int[] pixels) {
        json.append('[');
        for (int column = 0; column < pixels.length; column++) {
            String number = Integer.toString(pixels[column]);
            json.append(column == 0 ? "" : ",")
                    .append(" ".repeat(3 - number.length()))
                    .append(number);
        }
        json.append(']');
    }

    private static int[][] rows(DigitImage image) {
        int[][] rows = new int[DigitImage.SIZE][DigitImage.SIZE];
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                rows[row][column] = Math.round(image.at(row, column) * FULL_INK);
            }
        }
        return rows;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * STEPS_PER_UNIT), DECIMALS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
