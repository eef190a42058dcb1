package digitpad.ink;

import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the text of a stroke file. The line {@code .SEGMENT DIGIT n ? "8"} begins a digit, and {@code .SEGMENT
 * CHARACTER n ? "a"} a digit, a letter or a sign. After it, the line {@code .COMMENT 8 12 224} gives the character
 * again, its writer and its number. Each line between {@code .PEN_DOWN} and {@code .PEN_UP} is a pen sample: x and y
 * (upward), possibly followed by more columns. Everything else is ignored, including pen samples while the pen is up.
 */
final class UnipenParser {
    /** The maximum number of pen samples, which take about 200 megabytes of memory. */
    static final int MAX_POINTS = 4_000_000;

    /** The pen width on the pad, in pad units. The files do not contain one. */
    private static final double PEN_WIDTH = 14;

    /** The longer side of a character without pen width, as a share of the pad's side. */
    private static final double PAD_SHARE = 0.7;

    /** The maximum coordinate: far beyond any tablet, but small enough for exact sums. */
    private static final double MAX_COORDINATE = 1e9;

    private static final Messages MESSAGES = Messages.of(UnipenParser.class);
    private static final Pattern DIGIT = Pattern.compile("\"([0-9])\"$");
    /** One character in quotes. A backslash may stand before it. */
    private static final Pattern CHARACTER = Pattern.compile("\"(\\\\?(.))\"$");

    private static final Pattern ORIGIN = Pattern.compile("\\.COMMENT\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)");

    private final Path file;
    private final List<LabeledInk> digits = new ArrayList<>();
    private final List<NonDigitInk> nonDigits = new ArrayList<>();
    private final List<List<InkPoint>> strokes = new ArrayList<>();
    private final List<InkPoint> points = new ArrayList<>();
    private Optional<Segment> segment = Optional.empty();
    private boolean penDown;
    private String writer = "";
    private String sampleNumber = "";
    private int pointCount;

    /**
     * A character that is being read.
     *
     * @param written its label as the file writes it
     * @param label its label, one character
     * @param line where it begins
     */
    private record Segment(String written, String label, int line) {
        boolean isDigit() {
            char character = label.charAt(0);
            return character >= '0' && character <= '9';
        }
    }

    /** {@code file} is named in messages. */
    UnipenParser(Path file) {
        this.file = file;
    }

    /**
     * Returns all samples, at least one.
     *
     * @throws UserException if the text has a wrong format; the message names the line
     * @throws IOException if it cannot be read
     */
    StrokeSamples parse(BufferedReader reader) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = line.strip();
            if (text.startsWith(".")) {
                keyword(text, number);
            } else if (penDown && segment.isPresent() && !text.isEmpty()) {
                sample(text, number);
            }
        }
        endSegment();
        StrokeSamples samples = new StrokeSamples(digits, nonDigits);
        if (samples.isEmpty()) {
            throw new UserException(MESSAGES.get("unipen.empty", file));
        }
        return samples;
    }

    private void keyword(String text, int number) {
        String[] words = text.split("\\s+", 3);
        switch (words[0]) {
            case ".SEGMENT" -> {
                endSegment();
                segment = segment(words.length > 1 ? words[1] : "", text, number);
            }
            case ".COMMENT" -> segment.ifPresent(current -> comment(text, current));
            case ".PEN_DOWN" -> {
                endStroke();
                penDown = true;
            }
            case ".PEN_UP" -> endStroke();
            default -> {
                // Tablet settings, timing and so on, which do not affect the shape of a character.
            }
        }
    }

    private Optional<Segment> segment(String type, String text, int number) {
        return switch (type) {
            case "DIGIT" -> {
                Matcher digit = DIGIT.matcher(text);
                if (!digit.find()) {
                    throw new UserException(MESSAGES.get("unipen.label", file, line(number), shortened(text)));
                }
                yield Optional.of(new Segment(digit.group(1), digit.group(1), number));
            }
            case "CHARACTER" -> {
                Matcher character = CHARACTER.matcher(text);
                yield character.find()
                        ? Optional.of(new Segment(character.group(1), character.group(2), number))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private void comment(String text, Segment current) {
        Matcher origin = ORIGIN.matcher(text);
        if (strokes.isEmpty() && origin.matches() && origin.group(1).equals(current.written())) {
            writer = origin.group(2);
            sampleNumber = origin.group(3);
        }
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

    private void endSegment() {
        endStroke();
        segment.ifPresent(this::add);
        segment = Optional.empty();
        writer = "";
        sampleNumber = "";
        strokes.clear();
    }

    private void add(Segment ended) {
        if (strokes.isEmpty()) {
            String line = line(ended.line());
            throw new UserException(
                    ended.isDigit()
                            ? MESSAGES.get("unipen.nosamples", file, line)
                            : MESSAGES.get("unipen.nosamples.character", file, line, ended.label()));
        }
        if (ended.isDigit()) {
            digits.add(new LabeledInk(ended.label().charAt(0) - '0', writer, sampleNumber, onPad()));
        } else {
            nonDigits.add(new NonDigitInk(ended.label(), writer, sampleNumber, onPad()));
        }
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
