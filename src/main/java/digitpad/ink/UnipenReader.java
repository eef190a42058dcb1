package digitpad.ink;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads stroke files in the part of the UNIPEN text format that files of single digits use. The line
 * {@code .SEGMENT DIGIT n ? "8"} begins a digit. After it, the line {@code .COMMENT 8 12 224} gives the digit again,
 * its writer and a number. Each line between {@code .PEN_DOWN} and {@code .PEN_UP} is a sample: x and y (upward),
 * possibly followed by more columns. Everything else is ignored, including samples while the pen is up.
 */
public final class UnipenReader {
    /** The maximum file size, above any known file of digits. It limits memory use if the user chooses a wrong file. */
    static final int MAX_MEGABYTES = 64;

    /** The maximum number of pen samples, which take about 200 megabytes of memory. */
    static final int MAX_POINTS = 4_000_000;

    /** The pen width on the pad, in pad units. The files do not contain one. */
    private static final double PEN_WIDTH = 14;

    /** The longer side of a digit without pen width, as a share of the pad's side. */
    private static final double PAD_SHARE = 0.7;

    /** The maximum coordinate: far beyond any tablet, but small enough for exact sums. */
    private static final double MAX_COORDINATE = 1e9;

    private static final Messages MESSAGES = Messages.of(UnipenReader.class);
    private static final Pattern LABEL = Pattern.compile("\"([0-9])\"\\s*$");
    private static final Pattern WRITER = Pattern.compile("\\.COMMENT\\s+([0-9])\\s+(\\S+)\\s+\\S+\\s*");

    private final Path file;
    private final List<LabeledInk> digits = new ArrayList<>();
    private final List<List<InkPoint>> strokes = new ArrayList<>();
    private final List<InkPoint> points = new ArrayList<>();
    private boolean inDigit;
    private boolean penDown;
    private int label;
    private int firstLine;
    private String writer = "";
    private int pointCount;

    private UnipenReader(Path file) {
        this.file = file;
    }

    /**
     * Returns all digits of a file, each centered and scaled to fill the middle of the pad, with its aspect ratio kept.
     *
     * @throws UserException if the file cannot be read or has a wrong format; the message names the line
     */
    public static List<LabeledInk> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(MESSAGES.get("unipen.absent", file));
        }
        try {
            if (Files.size(file) > MAX_MEGABYTES * 1_000_000L) {
                throw new UserException(MESSAGES.get("unipen.large", file, MAX_MEGABYTES));
            }
            // Comments may contain any bytes, and this character set decodes all of them.
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                return new UnipenReader(file).digits(reader);
            }
        } catch (IOException e) {
            throw new UserException(
                    MESSAGES.get("unipen.unreadable", file, e.getClass().getSimpleName()), e);
        }
    }

    private List<LabeledInk> digits(BufferedReader reader) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = line.strip();
            if (text.startsWith(".")) {
                keyword(text, number);
            } else if (inDigit && penDown && !text.isEmpty()) {
                sample(text, number);
            }
        }
        endDigit();
        if (digits.isEmpty()) {
            throw new UserException(MESSAGES.get("unipen.empty", file));
        }
        return List.copyOf(digits);
    }

    private void keyword(String text, int number) {
        String[] words = text.split("\\s+", 3);
        switch (words[0]) {
            case ".SEGMENT" -> {
                endDigit();
                inDigit = words.length > 1 && words[1].equals("DIGIT");
                if (inDigit) {
                    label = label(text, number);
                    firstLine = number;
                }
            }
            case ".COMMENT" -> {
                Matcher matcher = WRITER.matcher(text);
                if (inDigit
                        && strokes.isEmpty()
                        && matcher.matches()
                        && matcher.group(1).equals("" + label)) {
                    writer = matcher.group(2);
                }
            }
            case ".PEN_DOWN" -> {
                endStroke();
                penDown = true;
            }
            case ".PEN_UP" -> endStroke();
            default -> {
                // Tablet settings, timing and so on, which do not affect the shape of a digit.
            }
        }
    }

    private int label(String text, int number) {
        Matcher matcher = LABEL.matcher(text);
        if (!matcher.find()) {
            throw new UserException(MESSAGES.get("unipen.label", file, line(number), shortened(text)));
        }
        return matcher.group(1).charAt(0) - '0';
    }

    private void sample(String text, int number) {
        String[] words = text.split("\\s+", 3);
        if (words.length < 2) {
            throw malformed(text, number);
        }
        if (++pointCount > MAX_POINTS) {
            throw new UserException(MESSAGES.get("unipen.many", file, MAX_POINTS, line(number)));
        }
        points.add(new InkPoint(coordinate(words[0], text, number), -coordinate(words[1], text, number)));
    }

    private double coordinate(String word, String text, int number) {
        try {
            double value = Double.parseDouble(word);
            if (Math.abs(value) <= MAX_COORDINATE) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw malformed(text, number);
    }

    private UserException malformed(String text, int number) {
        return new UserException(MESSAGES.get("unipen.coordinates", file, line(number), shortened(text)));
    }

    /** Returns the number as text, so that the message format does not add grouping commas. */
    private static String line(int number) {
        return Integer.toString(number);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private void endStroke() {
        if (!points.isEmpty()) {
            strokes.add(List.copyOf(points));
            points.clear();
        }
        penDown = false;
    }

    private void endDigit() {
        endStroke();
        if (inDigit) {
            if (strokes.isEmpty()) {
                throw new UserException(MESSAGES.get("unipen.nosamples", file, line(firstLine)));
            }
            digits.add(new LabeledInk(label, writer, onPad()));
        }
        inDigit = false;
        writer = "";
        strokes.clear();
    }

    private Ink onPad() {
        Extent extent = Extent.empty();
        for (List<InkPoint> stroke : strokes) {
            extent = extent.union(Extent.ofSamples(new Stroke(stroke, PEN_WIDTH)));
        }
        double longerSide = extent.longerSide();
        double scale = longerSide > 0 ? PAD_SHARE * Ink.PAD_SIZE / longerSide : 1;
        double centerX = extent.centerX();
        double centerY = extent.centerY();
        List<Stroke> onPad = new ArrayList<>(strokes.size());
        for (List<InkPoint> stroke : strokes) {
            onPad.add(new Stroke(
                    stroke.stream()
                            .map(point -> new InkPoint(
                                    Ink.PAD_SIZE / 2 + (point.x() - centerX) * scale,
                                    Ink.PAD_SIZE / 2 + (point.y() - centerY) * scale))
                            .toList(),
                    PEN_WIDTH));
        }
        return new Ink(onPad);
    }
}
