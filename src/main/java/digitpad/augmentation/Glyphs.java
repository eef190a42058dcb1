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

/** Letters and shapes that are not digits, each as a list of pen paths. Read once from {@code glyphs.txt}. */
final class Glyphs {
    private static final List<List<List<InkPoint>>> ALL = read();

    private Glyphs() {}

    /** Returns the number of glyphs. */
    static int count() {
        return ALL.size();
    }

    /** Returns the pen paths of one glyph, in a box about 10 wide and 14 high. */
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
            paths.add(curved ? corners : CornerPath.through(corners));
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
}
