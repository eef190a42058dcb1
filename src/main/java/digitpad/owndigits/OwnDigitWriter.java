package digitpad.owndigits;

import digitpad.image.DigitImage;
import digitpad.ink.InkPoint;
import digitpad.ink.Stroke;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A digit as JSON that people can read, too: short lines of points, the image as 28 lines of figures. Everything in it
 * is a number or a date, so nothing needs escaping.
 */
final class OwnDigitWriter {
    /** Version of the file format. */
    static final int FORMAT = 1;

    /** Where a line of points is broken. */
    private static final int LINE_LENGTH = 100;

    /** Decimals of a coordinate: a hundredth of a pad unit is far below a pixel of any screen. */
    private static final int DECIMALS = 2;

    private static final double STEPS_PER_UNIT = 100;
    private static final int FULL_INK = 255;
    private static final String INDENT = "  ";

    private final StringBuilder json = new StringBuilder();

    private OwnDigitWriter() {}

    /** The file's content, in UTF-8; coordinates and widths rounded to hundredths, pixels to 255ths. */
    static byte[] json(OwnDigit digit) {
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
        lines(digit.ink().strokes(), this::stroke);
        digit.image().ifPresent(image -> {
            json.append(",\n").append(INDENT).append("\"image\": ");
            lines(List.of(rows(image)), this::row);
        });
        json.append("\n}\n");
    }

    /** An array with each element on lines of its own. */
    private <T> void lines(List<T> elements, Consumer<T> write) {
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
        // A pen too narrow for two decimals is still a pen.
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

    /** Every figure takes three places, so that the digit can be seen in them. */
    private void row(int[] pixels) {
        json.append('[');
        for (int column = 0; column < pixels.length; column++) {
            String figure = Integer.toString(pixels[column]);
            json.append(column == 0 ? "" : ",")
                    .append(" ".repeat(3 - figure.length()))
                    .append(figure);
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
