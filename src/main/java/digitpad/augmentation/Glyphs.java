package digitpad.augmentation;

import digitpad.ink.InkPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Letters and shapes that are no digits, each as the ways of the pen, read once from {@code glyphs.txt}. */
final class Glyphs {
    /** Pieces a straight side is cut into, so that the smooth curve through the points keeps the corners. */
    private static final int PIECES = 6;

    private static final List<List<List<InkPoint>>> ALL = read();

    private Glyphs() {}

    /** How many there are. */
    static int count() {
        return ALL.size();
    }

    /** The ways of the pen of one of them, on a field about 10 wide and 14 high. */
    static List<List<InkPoint>> paths(int index) {
        return ALL.get(index);
    }

    private static List<List<List<InkPoint>>> read() {
        List<List<List<InkPoint>>> glyphs = new ArrayList<>();
        try (InputStream in = Glyphs.class.getResourceAsStream("glyphs.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    glyphs.add(glyph(line.substring(line.indexOf(' ') + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(glyphs);
    }

    private static List<List<InkPoint>> glyph(String text) {
        List<List<InkPoint>> paths = new ArrayList<>();
        for (String stroke : text.split("\\|", -1)) {
            String trimmed = stroke.strip();
            boolean curved = trimmed.startsWith("~");
            List<InkPoint> corners = points(curved ? trimmed.substring(1) : trimmed);
            paths.add(curved ? corners : straightened(corners));
        }
        return List.copyOf(paths);
    }

    private static List<InkPoint> points(String text) {
        List<InkPoint> points = new ArrayList<>();
        for (String pair : text.split(" ", -1)) {
            int comma = pair.indexOf(',');
            points.add(new InkPoint(
                    Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1))));
        }
        return List.copyOf(points);
    }

    private static List<InkPoint> straightened(List<InkPoint> corners) {
        List<InkPoint> points = new ArrayList<>();
        points.add(corners.get(0));
        for (int i = 1; i < corners.size(); i++) {
            InkPoint from = corners.get(i - 1);
            InkPoint to = corners.get(i);
            for (int piece = 1; piece <= PIECES; piece++) {
                double t = piece / (double) PIECES;
                points.add(new InkPoint(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
        }
        return List.copyOf(points);
    }
}
