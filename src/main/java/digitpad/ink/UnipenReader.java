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
 * Reads pen trajectories in the UNIPEN text format, as far as files of single digits use it: a line
 * {@code .SEGMENT DIGIT n ? "8"} begins a digit, a line {@code .COMMENT 8 12 224} after it names the digit again, its
 * writer and a number, and between {@code .PEN_DOWN} and {@code .PEN_UP} each line is a sample, x and y upward, perhaps
 * with more columns. Anything else, the pen's way above the paper included, is passed over.
 */
public final class UnipenReader {
    /** Larger than any file of digits known; a wrong file should not fill the memory. */
    static final int MAX_MEGABYTES = 64;

    /** About 200 megabytes of ink. */
    static final int MAX_POINTS = 4_000_000;

    /** The pen that draws them on the pad, in pad units; the files do not say. */
    private static final double PEN_WIDTH = 14;

    /** How much of the pad's side a digit takes, pen not included. */
    private static final double SHARE_OF_PAD = 0.7;

    /** Far beyond any tablet, and far from where sums of coordinates lose precision. */
    private static final double FARTHEST = 1e9;

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
    private int beginning;
    private String writer = "";
    private int pointsInAll;

    private UnipenReader(Path file) {
        this.file = file;
    }

    /**
     * All digits of a file. Each is moved and scaled, aspect kept, to fill the middle of the pad.
     *
     * @throws digitpad.text.UserException if the file cannot be read or breaks the format, in one sentence with the line
     */
    public static List<LabeledInk> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(MESSAGES.get("unipen.absent", file));
        }
        try {
            if (Files.size(file) > MAX_MEGABYTES * 1_000_000L) {
                throw new UserException(MESSAGES.get("unipen.large", file, MAX_MEGABYTES));
            }
            // Comments may hold anything; this character set reads it all.
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
                    beginning = number;
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
                // Tablet settings, timing and the like, which the shape of a digit does not depend on.
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
        if (++pointsInAll > MAX_POINTS) {
            throw new UserException(MESSAGES.get("unipen.many", file, MAX_POINTS, line(number)));
        }
        points.add(new InkPoint(coordinate(words[0], text, number), -coordinate(words[1], text, number)));
    }

    private double coordinate(String word, String text, int number) {
        try {
            double value = Double.parseDouble(word);
            if (Math.abs(value) <= FARTHEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The sentence below says it.
        }
        throw malformed(text, number);
    }

    private UserException malformed(String text, int number) {
        return new UserException(MESSAGES.get("unipen.coordinates", file, line(number), shortened(text)));
    }

    /** Without the grouping commas a number would get in a sentence. */
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
                throw new UserException(MESSAGES.get("unipen.inkless", file, line(beginning)));
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
        double longest = extent.longerSide();
        double scale = longest > 0 ? SHARE_OF_PAD * Ink.PAD_SIZE / longest : 1;
        double middleX = extent.centerX();
        double middleY = extent.centerY();
        List<Stroke> onPad = new ArrayList<>(strokes.size());
        for (List<InkPoint> stroke : strokes) {
            onPad.add(new Stroke(
                    stroke.stream()
                            .map(point -> new InkPoint(
                                    Ink.PAD_SIZE / 2 + (point.x() - middleX) * scale,
                                    Ink.PAD_SIZE / 2 + (point.y() - middleY) * scale))
                            .toList(),
                    PEN_WIDTH));
        }
        return new Ink(onPad);
    }
}
